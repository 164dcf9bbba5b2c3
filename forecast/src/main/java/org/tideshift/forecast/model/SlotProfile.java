package org.tideshift.forecast.model;

import java.util.Arrays;
import org.tideshift.forecast.calendar.LocalGrid;

/**
 * Expected contacts of every slot of the local week at a day level of 1.
 *
 * <p>Each slot is shrunk to what similar weekdays and the neighbouring slots say, the more the
 * noisier it is (empirical Bayes: Efron and Morris 1975), so that a quiet queue gets a smooth
 * profile and a busy one keeps its own shape.
 */
final class SlotProfile {
  private static final double[] KERNEL = {6, 4, 1};
  private static final double TINY = 1e-12;

  private final int slotsPerDay;
  private final double[] rates;

  private SlotProfile(int slotsPerDay, double[] rates) {
    this.slotsPerDay = slotsPerDay;
    this.rates = rates;
  }

  /** Expected contacts of a slot of the week at level 1; 0 where the queue is never open. */
  double rate(int slotOfWeek) {
    return rates[slotOfWeek];
  }

  /** Slots of a local day. */
  int slotsPerDay() {
    return slotsPerDay;
  }

  /**
   * Learns from days of known level.
   *
   * @param everOpen slots of the week in which the queue takes contacts at all
   * @param levels level of every day
   * @param weights how much every day counts, 0 or more
   */
  static SlotProfile fit(
      DemandHistory history, boolean[] everOpen, double[] levels, double[] weights) {
    SlotSums sums = SlotSums.of(history, everOpen, levels, weights);
    double[] pooled = new WeekdayPooling(sums).pooledRates();
    double[] smooth = shrink(pooled, smoothed(pooled, sums), sums, true);
    double[] rates = shrink(sums.rates(), smooth, sums, false);
    boolean[] open = sums.everOpen();
    for (int slot = 0; slot < rates.length; slot++) {
      rates[slot] = open[slot] ? Math.max(0, rates[slot]) : 0;
    }
    return new SlotProfile(sums.slotsPerDay(), rates);
  }

  /** Averages over about an hour to either side within open slots, round the clock. */
  private static double[] smoothed(double[] rates, SlotSums sums) {
    int length = rates.length;
    int step = Math.max(1, sums.slotsPerDay() / 48);
    boolean[] open = sums.everOpen();
    double[] result = new double[length];
    for (int slot = 0; slot < length; slot++) {
      double sum = 0;
      double weight = 0;
      for (int away = -2 * step; away <= 2 * step; away++) {
        int other = Math.floorMod(slot + away, length);
        double kernel = open[other] ? KERNEL[Math.abs(away) / step] : 0;
        sum += kernel * rates[other];
        weight += kernel;
      }
      result[slot] = weight > 0 ? sum / weight : 0;
    }
    return result;
  }

  private static double[] shrink(double[] raw, double[] prior, SlotSums sums, boolean pooled) {
    double[] noise = new double[raw.length];
    double excess = 0;
    double scale = 0;
    for (int slot = 0; slot < raw.length; slot++) {
      noise[slot] = sums.noise(slot, prior[slot], pooled);
      if (sums.exposure(slot) > 0 && prior[slot] > TINY) {
        double difference = raw[slot] - prior[slot];
        excess += difference * difference - noise[slot];
        scale += prior[slot] * prior[slot];
      }
    }
    double spread = scale > 0 ? Math.max(0, excess / scale) : 0;
    double[] result = prior.clone();
    for (int slot = 0; slot < raw.length; slot++) {
      double true2 = spread * prior[slot] * prior[slot];
      if (sums.exposure(slot) > 0 && true2 + noise[slot] > TINY * TINY) {
        result[slot] += (raw[slot] - prior[slot]) * true2 / (true2 + noise[slot]);
      }
    }
    return result;
  }

  /** Expected contacts of the known part of every day at level 1. */
  double[] exposures(DemandHistory history) {
    double[] exposures = new double[history.days()];
    for (int day = 0; day < exposures.length; day++) {
      double sum = 0;
      int end = history.dayStart(day + 1);
      for (int index = history.dayStart(day); index < end; index++) {
        sum += history.isKnown(index) ? rates[history.local().slotOfWeek(index)] : 0;
      }
      exposures[day] = sum;
    }
    return exposures;
  }

  /** Expected contacts of every interval of {@code target} at level 1. */
  double[] rates(LocalGrid target) {
    double[] result = new double[target.size()];
    Arrays.setAll(result, index -> rates[target.slotOfWeek(index)]);
    return result;
  }
}
