package org.tideshift.scheduler.marketplace.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** The local days of a problem, numbered from 0 for that of its first interval. */
final class MarketDays {
  private static final Duration NIGHT = Duration.ofHours(2);

  private final OfferProblem problem;
  private final ZoneId zone;
  private final LocalDate first;

  MarketDays(OfferProblem problem) {
    this.problem = problem;
    this.zone = problem.rules().week().zone();
    this.first = LocalDate.ofInstant(grid().start(), zone);
  }

  private IntervalGrid grid() {
    return problem.requirements().get(0).grid();
  }

  /** How many days the requirement touches. */
  int count() {
    int days = 0;
    while (start(days).isBefore(grid().end())) {
      days++;
    }
    return days;
  }

  /** When a day begins. */
  Instant start(int day) {
    return first.plusDays(day).atStartOfDay(zone).toInstant();
  }

  /** When the night's work of a day is done. */
  Instant night(int day) {
    return start(day).plus(NIGHT);
  }

  /** The problem of the days from one to before another; days beyond the end are left out. */
  OfferProblem part(int from, int to) {
    return new OfferProblem(
        problem.requirements().stream().map(one -> part(one, from, to)).toList(),
        problem.access(),
        problem.pool(),
        problem.rules());
  }

  private GroupRequirement part(GroupRequirement whole, int fromDay, int toDay) {
    int from = interval(fromDay);
    int to = interval(toDay);
    GroupRequirement.Builder builder =
        GroupRequirement.builder(whole.staffingGroup(), whole.grid().slice(from, to));
    for (int i = from; i < to; i++) {
      builder.agentsRequired(i - from, whole.agentsRequired(i));
    }
    return builder.build();
  }

  private int interval(int day) {
    return (int) Math.max(0, Math.min(grid().size(), grid().intervalsUntil(start(day))));
  }
}
