package org.tideshift.forecast.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.calendar.DayLabel;
import org.tideshift.forecast.calendar.LocalGrid;

/**
 * By how much holidays and the days around them multiply plain demand: once for the whole day, then
 * for every two hours of it. Both are learnt on the log scale as nested effects of kind and name.
 */
final class HolidayEffects {
  private static final int BLOCKS = 12;
  private static final double LIMIT = 3;

  private final EffectTree days = new EffectTree(0.25, 0.015, 0.003);
  private final EffectTree[] blocks = new EffectTree[BLOCKS];
  private final ClosedHolidays closed = new ClosedHolidays();
  private final ToldHolidays told;

  private HolidayEffects(ToldHolidays told) {
    this.told = told;
    for (int block = 0; block < BLOCKS; block++) {
      blocks[block] = new EffectTree(0.06, 0.015, 0.003);
    }
  }

  /**
   * Learns from every labelled day of the history what it made of the expected means.
   *
   * @param means expected contacts of every interval without holidays
   * @param spread squared relative spread of ordinary day totals
   */
  static HolidayEffects fit(DemandHistory history, double[] means, double spread) {
    HolidayEffects effects = new HolidayEffects(new ToldHolidays(history.calendar()));
    for (int day = 0; day < history.days(); day++) {
      Optional<DayLabel> label = history.calendar().findLabel(history.epochDay(day));
      if (label.isPresent()) {
        effects.observe(history, day, means, spread, label.get());
      }
    }
    effects.days.fit();
    for (EffectTree block : effects.blocks) {
      block.fit();
    }
    return effects;
  }

  private static List<String> path(DayLabel label) {
    String weekend = label.weekend() ? "/weekend" : "";
    return List.of(label.kind() + weekend, label.name(), label.name() + weekend);
  }

  private void observe(
      DemandHistory history, int day, double[] means, double spread, DayLabel label) {
    List<String> path = path(label);
    double weight = label.weight();
    double[] contacts = new double[BLOCKS];
    double[] expected = new double[BLOCKS];
    double expectedOpen = 0;
    double contactsSum = 0;
    double expectedSum = 0;
    int slots = history.local().slotsPerDay();
    for (int index = history.dayStart(day); index < history.dayStart(day + 1); index++) {
      expectedOpen += means[index];
      if (history.isKnown(index)) {
        int block = history.local().slot(index) * BLOCKS / slots;
        contacts[block] += history.contacts(index);
        expected[block] += means[index];
        contactsSum += history.contacts(index);
        expectedSum += means[index];
      }
    }
    closed.observe(path, expectedOpen > 0 && expectedSum <= 0);
    if (expectedSum <= 0) {
      return;
    }
    double total = logRatio(contactsSum, expectedSum);
    told.observe(history.epochDay(day), total);
    days.add(path, total / weight, (1 / (expectedSum + 0.5) + spread) / (weight * weight));
    for (int block = 0; block < BLOCKS; block++) {
      if (expected[block] > 0) {
        double rest = logRatio(contacts[block], expected[block]) - total;
        blocks[block].add(path, rest, 1 / (expected[block] + 0.5) + spread);
      }
    }
  }

  private static double logRatio(double contacts, double expected) {
    return Math.max(-LIMIT, Math.min(LIMIT, Math.log((contacts + 0.5) / (expected + 0.5))));
  }

  /** Multiplies the means of every labelled day of {@code target} in place. */
  void apply(double[] means, LocalGrid target, DemandHistory history) {
    int index = 0;
    while (index < means.length) {
      int epochDay = target.epochDay(index);
      int from = index;
      while (index < means.length && target.epochDay(index) == epochDay) {
        index++;
      }
      Optional<DayLabel> label = history.calendar().findLabel(epochDay);
      if (label.isPresent()) {
        applyDay(means, target, from, index, label.get());
      }
    }
  }

  private void applyDay(double[] means, LocalGrid target, int from, int to, DayLabel label) {
    List<String> path = path(label);
    int epochDay = target.epochDay(from);
    if (closed.isClosed(path) && !told.isTold(epochDay)) {
      Arrays.fill(means, from, to, 0);
      return;
    }
    double weight = label.weight();
    double precision = days.precision(path) / (weight * weight);
    double day = told.blend(epochDay, weight * days.effect(path), precision);
    double[] effects = new double[BLOCKS];
    Arrays.setAll(effects, block -> day + blocks[block].effect(path));
    for (int index = from; index < to; index++) {
      means[index] *= Math.exp(between(effects, place(target, index)));
    }
  }

  private static double place(LocalGrid target, int index) {
    return (target.slot(index) + 0.5) * BLOCKS / target.slotsPerDay() - 0.5;
  }

  /** Between the middles of two blocks the effect runs in a straight line. */
  private static double between(double[] effects, double place) {
    int left = Math.max(0, (int) Math.floor(place));
    int right = Math.min(BLOCKS - 1, left + 1);
    double share = Math.max(0, Math.min(1, place - left));
    return (1 - share) * effects[left] + share * effects[right];
  }
}
