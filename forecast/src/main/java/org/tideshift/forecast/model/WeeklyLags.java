package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;

/**
 * The mean of the same local weekday and slot over the last known weeks: with one week the seasonal
 * naive forecast, with four what planners compute in a spreadsheet. The yardsticks.
 */
public final class WeeklyLags implements DemandModel {
  private static final int MAX_WEEKS_BACK = 60;

  private final String name;
  private final int weeks;

  private WeeklyLags(String name, int weeks) {
    this.name = name;
    this.weeks = weeks;
  }

  /** The last known same weekday and slot. */
  public static WeeklyLags seasonalNaive() {
    return new WeeklyLags("seasonal-naive", 1);
  }

  /** The mean of the last four known. */
  public static WeeklyLags fourWeekMean() {
    return new WeeklyLags("four-week-mean", 4);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    int slots = 7 * history.local().slotsPerDay();
    double[] sums = new double[slots];
    int[] counts = new int[slots];
    for (int day = history.days() - 1; day >= 0; day--) {
      if (history.days() - day <= 7 * MAX_WEEKS_BACK) {
        addDay(history, day, sums, counts);
      }
    }
    return target -> means(target, sums, counts, history.calendar().open(target));
  }

  private void addDay(DemandHistory history, int day, double[] sums, int[] counts) {
    for (int index = history.dayStart(day); index < history.dayStart(day + 1); index++) {
      int slot = history.local().slotOfWeek(index);
      if (history.isKnown(index) && counts[slot] < weeks) {
        sums[slot] += history.contacts(index);
        counts[slot]++;
      }
    }
  }

  private static double[] means(LocalGrid target, double[] sums, int[] counts, boolean[] open) {
    double[] means = new double[target.size()];
    for (int index = 0; index < means.length; index++) {
      int slot = target.slotOfWeek(index);
      means[index] = open[index] && counts[slot] > 0 ? sums[slot] / counts[slot] : 0;
    }
    return means;
  }
}
