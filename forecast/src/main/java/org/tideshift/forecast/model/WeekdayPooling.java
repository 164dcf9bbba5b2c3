package org.tideshift.forecast.model;

/**
 * A first estimate of every slot from all weekdays, those of a similar shape counting most: working
 * days help each other, a weekend day learns little from them.
 */
final class WeekdayPooling {
  private static final int BLOCKS = 12;

  private final SlotSums sums;
  private final int slotsPerDay;
  private final double[][] share = new double[7][BLOCKS];
  private final double[] total = new double[7];

  WeekdayPooling(SlotSums sums) {
    this.sums = sums;
    this.slotsPerDay = sums.slotsPerDay();
    for (int weekday = 0; weekday < 7; weekday++) {
      for (int slot = 0; slot < slotsPerDay; slot++) {
        double contacts = sums.contacts(weekday * slotsPerDay + slot);
        share[weekday][slot * BLOCKS / slotsPerDay] += contacts;
        total[weekday] += contacts;
      }
    }
  }

  double[] pooledRates() {
    double[] pooled = new double[7 * slotsPerDay];
    for (int weekday = 0; weekday < 7; weekday++) {
      double[] contacts = new double[slotsPerDay];
      double[] exposure = new double[slotsPerDay];
      for (int other = 0; other < 7; other++) {
        add(other, similarity(weekday, other), scale(weekday, other), contacts, exposure);
      }
      for (int slot = 0; slot < slotsPerDay; slot++) {
        pooled[weekday * slotsPerDay + slot] =
            exposure[slot] > 0 ? contacts[slot] / exposure[slot] : 0;
      }
    }
    return pooled;
  }

  private void add(int other, double weight, double scale, double[] contacts, double[] exposure) {
    for (int slot = 0; slot < slotsPerDay; slot++) {
      contacts[slot] += weight * scale * sums.contacts(other * slotsPerDay + slot);
      exposure[slot] += weight * sums.exposure(other * slotsPerDay + slot);
    }
  }

  /** 1 for the same shape, towards 0 the more it differs beyond what chance explains. */
  private double similarity(int left, int right) {
    if (left == right || total[left] <= 0 || total[right] <= 0) {
      return 1;
    }
    double distance = 0;
    for (int block = 0; block < BLOCKS; block++) {
      double difference = share[left][block] / total[left] - share[right][block] / total[right];
      distance += difference * difference;
    }
    double chance = 1 / total[left] + 1 / total[right];
    double excess = Math.max(0, distance - chance) * BLOCKS;
    return 1 / (1 + excess / 0.002);
  }

  /** How much busier the one day is than the other over the slots that both have. */
  private double scale(int weekday, int other) {
    double own = 0;
    double others = 0;
    for (int slot = 0; slot < slotsPerDay; slot++) {
      int mine = weekday * slotsPerDay + slot;
      int theirs = other * slotsPerDay + slot;
      if (sums.exposure(mine) > 0 && sums.exposure(theirs) > 0) {
        own += sums.contacts(mine) / sums.exposure(mine);
        others += sums.contacts(theirs) / sums.exposure(theirs);
      }
    }
    return own > 0 && others > 0 ? own / others : 1;
  }
}
