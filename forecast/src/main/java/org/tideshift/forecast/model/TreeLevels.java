package org.tideshift.forecast.model;

/**
 * Levels of a history as the trees need them: as known on each morning, and smoothed afterwards.
 */
final class TreeLevels {
  private static final double FAST_DAYS = 5;
  private static final double USUAL_DAYS = 14;
  private static final double SLOW_DAYS = 60;
  private static final double LEAST_SPREAD = 1e-3;
  private static final double TAMED_AT = 0.5;

  private final OriginLevels fast;
  private final OriginLevels usual;
  private final OriginLevels slow;
  private final double[] smooth;
  private final double blockSpread;

  TreeLevels(DemandHistory history, Baseline baseline, DayBlocks blocks) {
    double[] totals = blocks.dayContacts();
    double[] exposures = blocks.dayShapes();
    this.smooth = new double[totals.length];
    double[] expected = new double[totals.length];
    for (int day = 0; day < smooth.length; day++) {
      smooth[day] = baseline.level(history.epochDay(day));
      smooth[day] /= baseline.season(history.epochDay(day));
      expected[day] = smooth[day] * exposures[day];
    }
    double[] weights = RobustDays.weights(totals, expected, OrdinaryDays.of(history));
    this.fast = new OriginLevels(totals, exposures, weights, FAST_DAYS);
    this.usual = new OriginLevels(totals, exposures, weights, USUAL_DAYS);
    this.slow = new OriginLevels(totals, exposures, weights, SLOW_DAYS);
    this.blockSpread = spread(blocks);
  }

  /** Squared relative error of two hours around level and shape, beyond Poisson. */
  private double spread(DayBlocks blocks) {
    double excess = 0;
    double scale = 0;
    for (int day = 1; day < smooth.length; day++) {
      for (int block = 0; block < DayBlocks.PER_DAY; block++) {
        double mean = usual.before(day) * blocks.shape(day, block);
        double limit = 3 * Math.sqrt(mean) + TAMED_AT * mean;
        double error = Math.min(limit, Math.abs(blocks.contacts(day, block) - mean));
        excess += error * error - mean;
        scale += mean * mean;
      }
    }
    return Math.max(LEAST_SPREAD, scale > 0 ? excess / scale : 0);
  }

  double blockSpread() {
    return blockSpread;
  }

  /** The level on the morning of a day. */
  double before(int day) {
    return usual.before(day);
  }

  /** The level of a past day as known today. */
  double smooth(int day) {
    return smooth[day];
  }

  /** Last days against last weeks on a morning, as log ratio. */
  double fastTrend(int origin) {
    return ratio(fast.before(origin), usual.before(origin));
  }

  /** Last weeks against last months on a morning, as log ratio. */
  double slowTrend(int origin) {
    return ratio(usual.before(origin), slow.before(origin));
  }

  /** Change of the smooth level between two past days, as log ratio. */
  double change(int from, int to) {
    return ratio(smooth[to], smooth[from]);
  }

  private static double ratio(double above, double below) {
    return above > 0 && below > 0 ? StrictMath.log(above / below) : 0;
  }
}
