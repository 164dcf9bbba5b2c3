package org.tideshift.samples.generator;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Arrays;

/** How contacts spread over the local day: a mean of 1 on working days and on weekends alike. */
final class DailyProfile {

  /** Shoppers: two peaks at work's edges, a long evening, later mornings on weekends. */
  static final DailyProfile SHOPPERS =
      new DailyProfile(
          perHour(
              22, 16, 13, 12, 13, 18, 30, 52, 78, 100, 112, 114, 108, 102, 100, 102, 106, 110, 106,
              96, 82, 66, 48, 33),
          perHour(
              28, 20, 15, 12, 12, 15, 22, 36, 58, 84, 104, 114, 116, 112, 108, 104, 102, 100, 96,
              90, 80, 66, 50, 36));

  /** Owners of devices: a broad plateau from morning to late evening. */
  static final DailyProfile DEVICES =
      new DailyProfile(
          perHour(
              30, 22, 17, 15, 15, 18, 28, 46, 70, 90, 98, 100, 98, 94, 92, 94, 98, 104, 110, 112,
              106, 90, 66, 44),
          perHour(
              36, 26, 20, 16, 15, 16, 22, 34, 54, 76, 92, 100, 104, 104, 102, 100, 100, 102, 104,
              104, 98, 84, 66, 48));

  /** Offices: a morning peak, a dip at lunch, quiet nights. */
  static final DailyProfile OFFICE =
      new DailyProfile(
          perHour(
              20, 17, 15, 15, 17, 24, 40, 66, 96, 120, 128, 120, 100, 104, 114, 112, 100, 82, 62,
              50, 42, 36, 30, 25),
          perHour(
              30, 26, 24, 22, 22, 26, 36, 50, 66, 82, 92, 94, 90, 86, 84, 82, 80, 76, 70, 64, 58,
              50, 42, 36));

  private final double[] workingDay;
  private final double[] weekend;

  private DailyProfile(double[] workingDay, double[] weekend) {
    this.workingDay = workingDay;
    this.weekend = weekend;
  }

  /** The factor at the middle of the half-hour that starts at {@code local}. */
  double at(ZonedDateTime local) {
    double[] hours = isWeekend(local.getDayOfWeek()) ? weekend : workingDay;
    double hour = local.getHour() + (local.getMinute() + 15) / 60.0;
    int before = (int) hour;
    double share = hour - before;
    return hours[before] * (1 - share) + hours[(before + 1) % 24] * share;
  }

  private static boolean isWeekend(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  private static double[] perHour(int... weights) {
    double mean = Arrays.stream(weights).sum() / 24.0;
    return Arrays.stream(weights).mapToDouble(weight -> weight / mean).toArray();
  }
}
