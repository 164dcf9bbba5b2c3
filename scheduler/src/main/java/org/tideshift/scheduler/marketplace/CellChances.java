package org.tideshift.scheduler.marketplace;

/**
 * What may come of an interval's offers.
 *
 * @param expectedAgents how many are expected to work
 * @param shortChance probability that fewer come than required, 0..1
 * @param surplusChance probability that more come than required, 0..1
 */
public record CellChances(double expectedAgents, double shortChance, double surplusChance) {
  /**
   * Returns the chances of an interval.
   *
   * @param required agents required, may be fractional
   * @param come how many agents come
   */
  static CellChances of(double required, PoissonBinomial come) {
    return new CellChances(
        come.mean(), come.probabilityBelow(required), come.probabilityAbove(required));
  }
}
