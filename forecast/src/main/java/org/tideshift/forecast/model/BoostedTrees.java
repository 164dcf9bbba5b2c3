package org.tideshift.forecast.model;

import java.util.Arrays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.model.trees.BinnedFeatures;
import org.tideshift.forecast.model.trees.Boosting;
import org.tideshift.forecast.model.trees.Forest;

/**
 * Gradient-boosted trees (Friedman 2001) under the Poisson loss. They start from level x profile x
 * season x events and correct it by what they find in the calendar and in lags: seasons that differ
 * by hour, weekdays that drift, a level that returns to its mean.
 *
 * <p>Every past day is a lesson, forecast from a morning one to {@value #MOST_LEAD} days before
 * with what was known then. The trees see two hours at a time; within them the profile tells the
 * shape.
 */
public final class BoostedTrees implements DemandModel {
  private static final int MOST_LEAD = 28;

  /** Steps through all leads before one returns, in a mixed order. */
  private static final int LEAD_STEP = 11;

  private static final int ENOUGH_DAYS = 70;
  private static final int MOST_DAYS = 1100;
  private static final int FIRST_LESSON = 21;
  private static final double HALF_LIFE_DAYS = 365;

  /** Blocks of one day share much of their error: together they tell less than on their own. */
  private static final double SHARED = 4;

  private static final double LIMIT = 0.7;
  private static final Boosting.Settings SETTINGS = new Boosting.Settings(60, 3, 0.1, 800, 3);

  @Override
  public String name() {
    return "boosted-trees";
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    FittedProfile plain = SeasonalRegression.livelyFit(history);
    if (history.knownDays() < ENOUGH_DAYS) {
      return plain;
    }
    DayBlocks blocks = new DayBlocks(history, plain.shape(history.local()));
    TreeLevels levels = new TreeLevels(history, plain.baseline(), blocks);
    TreeFeatures features = new TreeFeatures(history, blocks, levels, MOST_LEAD);
    Forest forest = learn(blocks, levels, features);
    double level = levels.before(history.days());
    return target -> {
      double[] means = plain.shape(target);
      Arrays.setAll(means, index -> level * means[index]);
      correct(means, target, history, features, forest);
      return means;
    };
  }

  private static Forest learn(DayBlocks blocks, TreeLevels levels, TreeFeatures features) {
    int from = Math.max(FIRST_LESSON, blocks.days() - MOST_DAYS);
    int most = (blocks.days() - from) * DayBlocks.PER_DAY;
    BinnedFeatures rows = new BinnedFeatures(TreeFeatures.COUNT, most);
    double[] counts = new double[most];
    double[] expected = new double[most];
    double[] weights = new double[most];
    for (int day = from; day < blocks.days(); day++) {
      int first = (day - from) * DayBlocks.PER_DAY;
      int origin = Math.max(1, day - day * LEAD_STEP % MOST_LEAD);
      features.fillDay(rows, first, day, origin);
      double age = StrictMath.pow(0.5, (blocks.days() - day) / HALF_LIFE_DAYS);
      for (int block = 0; block < DayBlocks.PER_DAY; block++) {
        double mean = levels.before(origin) * blocks.shape(day, block);
        double limit = 3 * Math.sqrt(mean + levels.blockSpread() * mean * mean);
        counts[first + block] = Math.min(blocks.contacts(day, block), mean + limit);
        expected[first + block] = mean;
        weights[first + block] = age / (1 + SHARED * levels.blockSpread() * mean);
      }
    }
    return Boosting.fit(rows, counts, expected, weights, SETTINGS);
  }

  private static void correct(
      double[] means,
      LocalGrid target,
      DemandHistory history,
      TreeFeatures features,
      Forest forest) {
    BinnedFeatures rows = new BinnedFeatures(TreeFeatures.COUNT, DayBlocks.PER_DAY);
    double[] factors = new double[DayBlocks.PER_DAY];
    for (int index = 0; index < means.length; index++) {
      int day = target.epochDay(index) - history.epochDay(0);
      if (day >= history.days()) {
        if (index == 0 || target.epochDay(index) != target.epochDay(index - 1)) {
          features.fillDay(rows, 0, day, history.days());
          Arrays.setAll(factors, block -> factor(forest.correction(rows, block)));
        }
        means[index] *= factors[DayBlocks.blockOf(target, index)];
      }
    }
  }

  private static double factor(double correction) {
    return StrictMath.exp(Math.max(-LIMIT, Math.min(LIMIT, correction)));
  }
}
