package org.tideshift.samples.generator;

import static org.tideshift.samples.generator.WorkPattern.DAYS;
import static org.tideshift.samples.generator.WorkPattern.EVENINGS;
import static org.tideshift.samples.generator.WorkPattern.NIGHTS;
import static org.tideshift.samples.generator.WorkPattern.SCHOOL_HOURS;
import static org.tideshift.samples.generator.WorkPattern.SPLIT;
import static org.tideshift.samples.generator.WorkPattern.WEEKENDS;

import java.time.ZoneId;
import java.util.List;

/** The five hundred agents. Sets of skills and patterns differ in number, so all pairs occur. */
final class PeakSeasonAgents {

  private static final List<String> NORTH =
      List.of(
          "english",
          "english|spanish",
          "chat|english",
          "english|evaluation",
          "chat|english|spanish",
          "email|english",
          "english|spanish",
          "chat|email|english|evaluation",
          "english",
          "english|french|spanish",
          "email|english");
  private static final List<String> BOGOTA =
      List.of(
          "spanish",
          "english|spanish",
          "chat|english|spanish",
          "spanish",
          "evaluation|spanish",
          "english|french|spanish",
          "email|english|spanish");
  private static final List<String> PARIS =
      List.of(
          "english|french",
          "french|spanish",
          "english|spanish",
          "french",
          "chat|english|french|spanish",
          "evaluation|french",
          "email|english|spanish");
  private static final List<String> MANILA =
      List.of(
          "english",
          "chat|english",
          "chat|email|english|evaluation",
          "english|evaluation",
          "email|english",
          "english|spanish",
          "evaluation");

  private PeakSeasonAgents() {}

  static List<Cohort> cohorts() {
    return List.of(
        cohort("America/New_York", 140, NORTH, east(), 16),
        cohort("America/Chicago", 90, NORTH, east(), 15.5),
        cohort("America/Los_Angeles", 80, NORTH, west(), 17),
        cohort("America/Bogota", 80, BOGOTA, east(), 9),
        cohort("Europe/Paris", 50, PARIS, abroad(), 14.5),
        cohort("Asia/Manila", 60, MANILA, abroad(), 7.5));
  }

  private static Cohort cohort(
      String zone, int size, List<String> skills, List<WorkPattern> patterns, double basePay) {
    return new Cohort(ZoneId.of(zone), size, skills, patterns, basePay);
  }

  private static List<WorkPattern> east() {
    return List.of(
        DAYS, EVENINGS, SCHOOL_HOURS, WEEKENDS, DAYS, SPLIT, NIGHTS, EVENINGS, SCHOOL_HOURS, DAYS);
  }

  private static List<WorkPattern> west() {
    return List.of(DAYS, EVENINGS, SCHOOL_HOURS, SPLIT, WEEKENDS, EVENINGS, DAYS, NIGHTS);
  }

  private static List<WorkPattern> abroad() {
    return List.of(DAYS, EVENINGS, DAYS, SPLIT, NIGHTS, WEEKENDS);
  }
}
