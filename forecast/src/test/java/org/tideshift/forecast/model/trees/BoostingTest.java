package org.tideshift.forecast.model.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Two features of two bins each: every combination of them {@value #EACH} times. */
class BoostingTest {
  private static final int EACH = 50;

  private static BinnedFeatures rows() {
    BinnedFeatures rows = new BinnedFeatures(2, 4 * EACH);
    for (int row = 0; row < rows.rows(); row++) {
      rows.set(0, row, row / EACH / 2);
      rows.set(1, row, row / EACH % 2);
    }
    return rows;
  }

  private static Forest fit(double[] countOfCombination, Boosting.Settings settings) {
    double[] counts = new double[4 * EACH];
    double[] ones = new double[4 * EACH];
    double[] tens = new double[4 * EACH];
    Arrays.setAll(counts, row -> countOfCombination[row / EACH]);
    Arrays.fill(ones, 1);
    Arrays.fill(tens, 10);
    return Boosting.fit(rows(), counts, tens, ones, settings);
  }

  private static double factor(Forest forest, int combination) {
    return Math.exp(forest.correction(rows(), combination * EACH));
  }

  @Test
  void aLeafTakesAShareOfOneNewtonStep() {
    Forest forest = fit(new double[] {10, 10, 16, 16}, new Boosting.Settings(1, 1, 0.5, 1000, 0.1));
    // Gradient 100 x 6, curvature 100 x 10, ridge 1000, half of the step.
    assertThat(forest.correction(rows(), 3 * EACH)).isCloseTo(0.5 * 600 / 2000, within(1e-12));
    assertThat(forest.correction(rows(), 0)).isZero();
  }

  @Test
  void manyTreesComeToTheMeansOfThemselves() {
    Forest forest = fit(new double[] {5, 20, 10, 12}, new Boosting.Settings(200, 2, 0.2, 1, 1e-6));
    assertThat(factor(forest, 0)).isCloseTo(0.5, within(0.01));
    assertThat(factor(forest, 1)).isCloseTo(2.0, within(0.01));
    assertThat(factor(forest, 2)).isCloseTo(1.0, within(0.01));
    assertThat(factor(forest, 3)).isCloseTo(1.2, within(0.01));
  }

  @Test
  void whereEveryRowIsAsExpectedNothingIsCorrected() {
    Forest forest = fit(new double[] {10, 10, 10, 10}, new Boosting.Settings(50, 3, 0.1, 1, 0.1));
    assertThat(forest.correction(rows(), 0)).isZero();
  }

  @Test
  void aDifferenceThatChanceExplainsIsLeftAlone() {
    Forest forest =
        fit(new double[] {10, 10.05, 10, 10.05}, new Boosting.Settings(50, 3, 0.1, 1, 3));
    assertThat(forest.correction(rows(), EACH)).isZero();
  }

  @Test
  void cutsHoldEquallyManyValuesAndEqualOnesTogether() {
    Cuts cuts = Cuts.ofQuantiles(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 4);
    assertThat(cuts.binOf(1)).isZero();
    assertThat(cuts.binOf(3)).isEqualTo(1);
    assertThat(cuts.binOf(8)).isEqualTo(3);
    assertThat(cuts.binOf(100)).isEqualTo(3);
    assertThat(Cuts.ofQuantiles(new double[] {0, 0, 0}, 4).binOf(0)).isZero();
  }
}
