package org.tideshift.forecast.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.model.LaunchExperience.Course;

/** What events of one kind did on the other queues of the brand. */
final class BrandLaunches {
  /** How much queues differ in one event, as squared rise: keeps a busy queue from ruling alone. */
  private static final double BETWEEN_QUEUES = 0.1;

  private static final double SMALLEST = 0.02;

  private final List<LaunchExperience> experience;

  private BrandLaunches(List<LaunchExperience> experience) {
    this.experience = experience;
  }

  static BrandLaunches of(SpecialDayKind kind, List<LaunchExperience> experience) {
    return new BrandLaunches(
        experience.stream().filter(past -> past.event().kind() == kind).toList());
  }

  /** The events of one name. */
  BrandLaunches ofName(String name) {
    return new BrandLaunches(
        experience.stream().filter(past -> past.event().name().equals(name)).toList());
  }

  /** Mean rise at the peak; empty where nothing was seen. */
  OptionalDouble height() {
    return mean(experience, Course::peak);
  }

  /**
   * Those of other times: what a planner erred in one event is the same error on all queues, and
   * must not count twice.
   */
  BrandLaunches without(List<ObservedEvent> seen) {
    return new BrandLaunches(
        experience.stream()
            .filter(
                past ->
                    seen.stream().noneMatch(own -> own.isSameTime(past.event()) && own.isSeen()))
            .toList());
  }

  /** Number of distinct events. */
  int events() {
    return byEvent().size();
  }

  /** Mean ramp and half-life. */
  UsualCourse course() {
    return new UsualCourse(
        mean(experience, Course::rampDays).orElse(0), mean(experience, Course::halfLifeDays));
  }

  /** By how much events went higher than their planner expected; an event counts once. */
  LogMean held() {
    LogMean held = new LogMean();
    for (List<LaunchExperience> same : byEvent()) {
      double told = same.get(0).event().reach().expectedUplift().orElse(0);
      if (told > SMALLEST) {
        held.add(Math.max(SMALLEST, mean(same, Course::peak).orElse(0)) / told);
      }
    }
    return held;
  }

  private Collection<List<LaunchExperience>> byEvent() {
    Map<String, List<LaunchExperience>> events = new LinkedHashMap<>();
    for (LaunchExperience past : experience) {
      String key = past.event().name() + "\n" + past.event().start();
      events.merge(key, List.of(past), BrandLaunches::joined);
    }
    return events.values();
  }

  private static List<LaunchExperience> joined(
      List<LaunchExperience> left, List<LaunchExperience> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  private static OptionalDouble mean(List<LaunchExperience> past, ToDoubleFunction<Course> what) {
    double weights = 0;
    double sum = 0;
    for (LaunchExperience one : past) {
      double weight = 1 / (one.course().variance() + BETWEEN_QUEUES);
      weights += weight;
      sum += weight * what.applyAsDouble(one.course());
    }
    return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
  }
}
