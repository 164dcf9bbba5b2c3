package org.tideshift.forecast.model;

/** Weighted sums of contacts and of day levels for every slot of the local week. */
final class SlotSums {
  private final int slotsPerDay;
  private final double[] contacts;
  private final double[] exposure;
  private final double[] squares;
  private final boolean[] everOpen;
  private final double meanLevel;
  private final double overdispersion;

  private SlotSums(DemandHistory history, boolean[] everOpen, double[] levels, double[] weights) {
    this.slotsPerDay = history.local().slotsPerDay();
    this.contacts = new double[7 * slotsPerDay];
    this.exposure = new double[7 * slotsPerDay];
    this.squares = new double[7 * slotsPerDay];
    this.everOpen = everOpen;
    double sum = 0;
    double total = 0;
    for (int day = 0; day < history.days(); day++) {
      if (weights[day] > 0) {
        addDay(history, day, levels[day], weights[day]);
      }
      sum += weights[day] * levels[day];
      total += weights[day];
    }
    this.meanLevel = total > 0 ? sum / total : 1;
    this.overdispersion = overdispersion(history, levels, weights);
  }

  static SlotSums of(DemandHistory history, boolean[] everOpen, double[] levels, double[] weights) {
    return new SlotSums(history, everOpen, levels, weights);
  }

  private void addDay(DemandHistory history, int day, double level, double weight) {
    double exposed = weight * level;
    int end = history.dayStart(day + 1);
    for (int index = history.dayStart(day); index < end; index++) {
      if (history.isKnown(index)) {
        int slot = history.local().slotOfWeek(index);
        contacts[slot] += weight * history.contacts(index);
        exposure[slot] += exposed;
        squares[slot] += exposed * exposed;
      }
    }
  }

  /** Variance of intervals beyond Poisson, relative to the squared mean; gross outliers tamed. */
  private double overdispersion(DemandHistory history, double[] levels, double[] weights) {
    double[] rates = rates();
    double[] sums = new double[2];
    for (int day = 0; day < history.days(); day++) {
      if (weights[day] > 0) {
        addExcess(history, day, levels[day], weights[day], rates, sums);
      }
    }
    return sums[1] > 0 ? Math.max(0, sums[0] / sums[1]) : 0;
  }

  private static void addExcess(
      DemandHistory history, int day, double level, double weight, double[] rates, double[] sums) {
    double excess = 0;
    double scale = 0;
    int end = history.dayStart(day + 1);
    for (int index = history.dayStart(day); index < end; index++) {
      double mean = level * rates[history.local().slotOfWeek(index)];
      if (history.isKnown(index) && mean > 0) {
        double limit = 3 * Math.sqrt(mean) + 0.3 * mean;
        double error = Math.min(Math.abs(history.contacts(index) - mean), limit);
        excess += error * error - mean;
        scale += mean * mean;
      }
    }
    sums[0] += weight * excess;
    sums[1] += weight * scale;
  }

  int slotsPerDay() {
    return slotsPerDay;
  }

  boolean[] everOpen() {
    return everOpen;
  }

  double contacts(int slot) {
    return contacts[slot];
  }

  double exposure(int slot) {
    return exposure[slot];
  }

  /** Raw rate of every slot; 0 where nothing is known. */
  double[] rates() {
    double[] rates = new double[contacts.length];
    for (int slot = 0; slot < rates.length; slot++) {
      rates[slot] = exposure[slot] > 0 ? contacts[slot] / exposure[slot] : 0;
    }
    return rates;
  }

  /** Variance of the estimated rate of a slot, or of one pooled over the week's days. */
  double noise(int slot, double rate, boolean pooled) {
    if (exposure[slot] <= 0) {
      return 0;
    }
    double days = exposure[slot] * exposure[slot] / squares[slot] * (pooled ? 4 : 1);
    double mean = Math.max(rate, 1e-9) * meanLevel;
    return rate * rate * (1 / Math.max(mean, 1e-9) + overdispersion) / days;
  }
}
