package org.tideshift.forecast.calendar;

import java.time.LocalDate;

/** The local days of a grid, from its first to its last; the outer ones may be incomplete. */
public final class LocalDays {
  private final LocalGrid local;

  private LocalDays(LocalGrid local) {
    this.local = local;
  }

  /** The days of {@code local}. */
  public static LocalDays of(LocalGrid local) {
    return new LocalDays(local);
  }

  /** Number of days. */
  public int size() {
    return local.size() == 0 ? 0 : day(local.size() - 1) + 1;
  }

  private int day(int index) {
    return local.epochDay(index) - local.epochDay(0);
  }

  /** The date of a day. */
  public LocalDate date(int day) {
    return LocalDate.ofEpochDay((long) local.epochDay(0) + day);
  }

  /** Sums over the intervals of each day. */
  public double[] sums(double[] values) {
    double[] sums = new double[size()];
    for (int index = 0; index < values.length; index++) {
      sums[day(index)] += values[index];
    }
    return sums;
  }

  /** For each day, whether the flag of one of its intervals is set. */
  public boolean[] any(boolean[] flags) {
    boolean[] any = new boolean[size()];
    for (int index = 0; index < flags.length; index++) {
      any[day(index)] |= flags[index];
    }
    return any;
  }
}
