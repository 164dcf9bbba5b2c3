package org.tideshift.scheduler.offers.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.WorkWeek;

/** The planning grid: instants as whole steps of the planning interval. */
final class Steps {
  final Instant origin;
  final long seconds;
  final int count;
  final int weeks;
  private final int[] weekOfStep;
  private final Map<LocalDate, Integer> weekByDay = new HashMap<>();
  private final WorkWeek workWeek;

  /** Lays a grid of {@code count} steps; work weeks are numbered from the one at the origin. */
  Steps(Instant origin, Duration step, int count, WorkWeek workWeek) {
    this.origin = origin;
    this.seconds = step.toSeconds();
    this.count = count;
    this.workWeek = workWeek;
    this.weekOfStep = new int[count];
    for (int t = 0; t < count; t++) {
      LocalDate day = workWeek.weekOf(at(t));
      weekOfStep[t] = weekByDay.computeIfAbsent(day, unused -> weekByDay.size());
    }
    this.weeks = weekByDay.size();
  }

  Instant at(int step) {
    return origin.plusSeconds(step * seconds);
  }

  TimeSpan span(int from, int to) {
    return new TimeSpan(at(from), at(to));
  }

  /** Whether the step begins at the instant. */
  boolean isAt(int step, Instant instant) {
    return at(step).equals(instant);
  }

  /** The last step that is not after the instant. */
  int floor(Instant instant) {
    return Math.toIntExact(Math.floorDiv(secondsFromOrigin(instant) * 1L, seconds));
  }

  /** The first step that is not before the instant. */
  int ceil(Instant instant) {
    return Math.toIntExact(-Math.floorDiv(-secondsFromOrigin(instant), seconds));
  }

  /** Whole steps that fit into the duration. */
  int floor(Duration duration) {
    return cut(Math.floorDiv(duration.toSeconds(), seconds));
  }

  /** Steps that the duration needs. */
  int ceil(Duration duration) {
    return cut(-Math.floorDiv(-duration.plusNanos(999_999_999).toSeconds(), seconds));
  }

  int weekOf(int step) {
    return weekOfStep[step];
  }

  /** The week of an instant, or -1 where the grid does not reach it. */
  int findWeek(Instant instant) {
    return weekByDay.getOrDefault(workWeek.weekOf(instant), -1);
  }

  private long secondsFromOrigin(Instant instant) {
    return Duration.between(origin, instant).toSeconds();
  }

  private static int cut(long steps) {
    return (int) Math.min(steps, 1_000_000);
  }
}
