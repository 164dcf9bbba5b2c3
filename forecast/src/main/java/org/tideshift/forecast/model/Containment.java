package org.tideshift.forecast.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * Expected share of contacts that an AI agent finishes: a drifting line since the last release,
 * fitted with more weight on recent days and held back as it runs on, and for every release still
 * to come the step that past ones made, beside what a planner expects of it: {@code
 * expected_uplift} 0.1 as a tenth more of the share.
 */
public final class Containment {
  private static final double LEAST_HALF_LIFE_DAYS = 28;
  private static final double MOST_HALF_LIFE_DAYS = 365;

  /** So many tell a share to half a point; a quiet queue looks further back for them. */
  private static final double ENOUGH_CONTACTS = 8000;

  private static final double DAMPING_PER_DAY = 0.97;

  /** Drift a day that is common before any was seen, as standard deviation. */
  private static final double DRIFT_SPREAD = 0.0005;

  private static final int STEP_WINDOW_DAYS = 21;
  private static final double STEP_PRIOR_RELEASES = 1;
  private static final int ENOUGH_DAYS_SINCE = 3;

  private final double level;
  private final double driftPerDay;
  private final int lastDay;
  private final List<Step> steps;

  /** What a release to come adds to the share from its moment on. */
  private record Step(Instant from, double size) {}

  private Containment(double level, double driftPerDay, int lastDay, List<Step> steps) {
    this.level = level;
    this.driftPerDay = driftPerDay;
    this.lastDay = lastDay;
    this.steps = List.copyOf(steps);
  }

  /** Learns from the intervals in which it is known who finished the contacts. */
  public static Containment fit(ContactCounts counts, LocalGrid local, QueueCalendar calendar) {
    DailyShares days = DailyShares.of(counts, local);
    int lastDay = days.first() + days.size() - 1;
    int from = days.first();
    List<SpecialDay> ahead = new ArrayList<>();
    double stepSum = 0;
    int releases = 0;
    for (SpecialDay release : calendar.ofKind(SpecialDayKind.AI_RELEASE)) {
      int day = (int) release.start().atZone(calendar.zone()).toLocalDate().toEpochDay();
      if (day > lastDay - ENOUGH_DAYS_SINCE) {
        ahead.add(release);
      } else if (day > days.first()) {
        from = Math.max(from, day);
        stepSum += days.mean(day, day + STEP_WINDOW_DAYS) - days.mean(day - STEP_WINDOW_DAYS, day);
        releases++;
      }
    }
    double[] line = line(days, from, lastDay);
    List<Step> steps = new ArrayList<>();
    for (SpecialDay release : ahead) {
      double told = line[0] * release.reach().expectedUplift().orElse(0);
      double size = (stepSum + STEP_PRIOR_RELEASES * told) / (releases + STEP_PRIOR_RELEASES);
      steps.add(new Step(release.start(), size));
    }
    return new Containment(line[0], line[1], lastDay, steps);
  }

  /** Level at the last day and drift a day, by weighted least squares with a shrunk drift. */
  private static double[] line(DailyShares days, int from, int lastDay) {
    double weights = 0;
    double shares = 0;
    double ages = 0;
    double agesSquared = 0;
    double product = 0;
    double halfLife = halfLife(days);
    for (int day = from; day <= lastDay; day++) {
      double age = lastDay - day;
      double weight = days.contacts(day) * Math.pow(0.5, age / halfLife);
      weights += weight;
      shares += weight * days.share(day);
      ages += weight * age;
      agesSquared += weight * age * age;
      product += weight * age * days.share(day);
    }
    if (weights <= 0) {
      return new double[] {0, 0};
    }
    double mean = shares / weights;
    double noise = Math.max(mean * (1 - mean), 1e-6);
    double information = (agesSquared - ages * ages / weights) / noise;
    double slope = (product - ages * mean) / noise;
    double drift = -slope / (information + 1 / (DRIFT_SPREAD * DRIFT_SPREAD));
    return new double[] {mean + drift * ages / weights, drift};
  }

  private static double halfLife(DailyShares days) {
    double contacts = 0;
    for (int day = 0; day < days.size(); day++) {
      contacts += days.contacts(days.first() + day);
    }
    double wanted = ENOUGH_CONTACTS * days.size() / Math.max(1, contacts) * StrictMath.log(2);
    return Math.max(LEAST_HALF_LIFE_DAYS, Math.min(MOST_HALF_LIFE_DAYS, wanted));
  }

  /** Expected share of every interval, 0..1. */
  public double[] shares(LocalGrid target) {
    double[] shares = new double[target.size()];
    for (int index = 0; index < shares.length; index++) {
      int ahead = Math.max(0, target.epochDay(index) - lastDay);
      double run = (1 - Math.pow(DAMPING_PER_DAY, ahead)) / (1 - DAMPING_PER_DAY);
      double share = level + driftPerDay * run;
      for (Step step : steps) {
        share += target.grid().startOf(index).isBefore(step.from()) ? 0 : step.size();
      }
      shares[index] = Math.max(0, Math.min(1, share));
    }
    return shares;
  }
}
