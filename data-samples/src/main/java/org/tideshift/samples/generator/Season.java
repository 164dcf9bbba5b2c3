package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * Weekly and yearly season.
 *
 * @param weekdays factors from Monday to Sunday
 * @param months factors at the middle of January to December, joined by straight lines
 */
record Season(List<Double> weekdays, List<Double> months) implements DayFactor {

  Season {
    weekdays = List.copyOf(weekdays);
    months = List.copyOf(months);
  }

  @Override
  public double on(LocalDate day) {
    return weekdays.get(day.getDayOfWeek().getValue() - 1) * yearly(day);
  }

  private double yearly(LocalDate day) {
    double position = (day.getDayOfMonth() - 0.5) / day.lengthOfMonth() - 0.5;
    double here = months.get(day.getMonthValue() - 1);
    LocalDate neighbour = position < 0 ? day.minusMonths(1) : day.plusMonths(1);
    double there = months.get(neighbour.getMonthValue() - 1);
    double share = StrictMath.abs(position);
    return here * (1 - share) + there * share;
  }
}
