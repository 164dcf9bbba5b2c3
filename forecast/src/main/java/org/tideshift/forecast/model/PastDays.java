package org.tideshift.forecast.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;

/** The latest whole days of a queue, slot by slot, beside what their totals and weekday suggest. */
final class PastDays {
  /** An error counts up to so many square roots of the mean, and a share of it. */
  private static final double TAMED_ROOTS = 3;

  private static final double TAMED_SHARE = 0.5;

  private final int slots;
  private final double[][] contacts;
  private final boolean[] whole;
  private final int first;

  private PastDays(int first, int days, int slots) {
    this.first = first;
    this.slots = slots;
    this.contacts = new double[days][slots];
    this.whole = new boolean[days];
  }

  static PastDays before(ContactCounts counts, ZoneId zone, int today, int most) {
    long end =
        counts.grid().intervalsUntil(LocalDate.ofEpochDay(today).atStartOfDay(zone).toInstant());
    int to = (int) Math.max(0, Math.min(counts.grid().size(), end));
    int slots = 1440 / counts.grid().minutes();
    LocalGrid local = LocalGrid.of(counts.grid().slice(Math.max(0, to - most * slots), to), zone);
    PastDays days = new PastDays(today - most - 1, most + 1, slots);
    int[] seen = new int[most + 1];
    for (int index = 0; index < local.size(); index++) {
      int at = to - local.size() + index;
      int day = local.epochDay(index) - days.first;
      if (counts.isKnown(at) && day >= 0) {
        days.contacts[day][local.slot(index)] = counts.contacts(at);
        seen[day]++;
      }
    }
    for (int day = 0; day < seen.length; day++) {
      days.whole[day] = seen[day] > 0;
    }
    return days;
  }

  /** Number of days of which something is known. */
  int count() {
    int count = 0;
    for (boolean day : whole) {
      count += day ? 1 : 0;
    }
    return count;
  }

  /**
   * Adds products of the errors of two intervals of a day, by their distance, and those of their
   * means.
   */
  void addProducts(double[] products, double[] scales) {
    double[][] shares = shares();
    double[] errors = new double[slots];
    double[] means = new double[slots];
    for (int day = 0; day < whole.length; day++) {
      if (whole[day]) {
        fill(day, shares[LocalGrid.weekday(first + day)], errors, means);
        for (int lag = 1; lag < Math.min(products.length, slots); lag++) {
          for (int slot = lag; slot < slots; slot++) {
            products[lag] += errors[slot] * errors[slot - lag];
            scales[lag] += means[slot] * means[slot - lag];
          }
        }
      }
    }
  }

  /** Sum of absolute errors of the next intervals when each hour's or so are foretold. */
  double error(Supplier<ShortMemory> untaught, int ahead) {
    double[][] shares = shares();
    double sum = 0;
    for (int day = 0; day < whole.length; day++) {
      if (whole[day]) {
        double[] share = shares[LocalGrid.weekday(first + day)];
        sum += dayError(untaught.get(), contacts[day], total(contacts[day]), share, ahead);
      }
    }
    return sum;
  }

  private double dayError(
      ShortMemory memory, double[] came, double total, double[] share, int ahead) {
    double sum = 0;
    for (int slot = 0; slot < slots; slot++) {
      memory.observe(came[slot], total * share[slot]);
      for (int next = slot + 1; next <= Math.min(slot + ahead, slots - 1); next++) {
        sum += Math.abs(came[next] - total * share[next] * memory.after(next - slot));
      }
    }
    return sum;
  }

  private void fill(int day, double[] share, double[] errors, double[] means) {
    double total = total(contacts[day]);
    for (int slot = 0; slot < slots; slot++) {
      means[slot] = total * share[slot];
      double limit = TAMED_ROOTS * Math.sqrt(means[slot]) + TAMED_SHARE * means[slot];
      double error = contacts[day][slot] - means[slot];
      errors[slot] = Math.max(-limit, Math.min(limit, error));
    }
  }

  /** What part of its day each slot of each weekday has. */
  private double[][] shares() {
    double[][] shares = new double[7][slots];
    for (int day = 0; day < whole.length; day++) {
      for (int slot = 0; slot < slots; slot++) {
        shares[LocalGrid.weekday(first + day)][slot] += contacts[day][slot];
      }
    }
    for (double[] weekday : shares) {
      double total = total(weekday);
      for (int slot = 0; slot < slots && total > 0; slot++) {
        weekday[slot] /= total;
      }
    }
    return shares;
  }

  private static double total(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }
}
