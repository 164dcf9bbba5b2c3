package org.tideshift.forecast.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;

/**
 * What planners expect of holidays, {@code expected_uplift}, as a prior on the log scale: scaled by
 * how their earlier expectations held, and weighted by how evenly they did, against what the
 * history itself tells of the day.
 */
final class ToldHolidays {
  /** Share by which an expectation is off before any was seen. */
  private static final double SPREAD = 0.35;

  /** An expected effect is never surer than this, on the log scale. */
  private static final double LEAST_SPREAD = 0.05;

  /** Past expectations that weigh as much as the belief that they are right. */
  private static final double PRIOR_COUNT = 3;

  private static final double SMALLEST = 0.02;

  private final Map<Integer, Double> told = new HashMap<>();
  private int count;
  private double sum;
  private double squares;

  ToldHolidays(QueueCalendar calendar) {
    for (SpecialDay day : calendar.ofKind(SpecialDayKind.HOLIDAY)) {
      day.reach()
          .expectedUplift()
          .ifPresent(uplift -> add(day, StrictMath.log1p(uplift), calendar));
    }
  }

  private void add(SpecialDay day, double effect, QueueCalendar calendar) {
    int last = epochDay(day.end().minusSeconds(1), calendar);
    for (int date = epochDay(day.start(), calendar); date <= last; date++) {
      told.put(date, effect);
    }
  }

  private static int epochDay(Instant instant, QueueCalendar calendar) {
    return (int) LocalDate.ofInstant(instant, calendar.zone()).toEpochDay();
  }

  /** Whether a planner told what to expect of the day. */
  boolean isTold(int epochDay) {
    return told.containsKey(epochDay);
  }

  /** Records what came of a past day, as log ratio to plain demand. */
  void observe(int epochDay, double effect) {
    double expected = told.getOrDefault(epochDay, 0.0);
    if (Math.abs(expected) > SMALLEST) {
      double held = effect / expected;
      count++;
      sum += held;
      squares += held * held;
    }
  }

  /**
   * The effect of a day: the learnt one and the told one, weighted by their precisions.
   *
   * @param learnt log ratio to plain demand that the history tells
   * @param precision one over the variance of that; 0 where nothing was seen, so that a first
   *     holiday works from what is told alone
   */
  double blend(int epochDay, double learnt, double precision) {
    if (!isTold(epochDay)) {
      return learnt;
    }
    double held = (sum + PRIOR_COUNT) / (count + PRIOR_COUNT);
    double own = squares - 2 * held * sum + count * held * held;
    double spread = (own + PRIOR_COUNT * SPREAD * SPREAD) / (count + PRIOR_COUNT);
    double expected = held * told.getOrDefault(epochDay, 0.0);
    double error = LEAST_SPREAD * LEAST_SPREAD + spread * expected * expected;
    return (expected + learnt * precision * error) / (1 + precision * error);
  }
}
