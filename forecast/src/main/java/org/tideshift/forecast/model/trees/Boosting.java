package org.tideshift.forecast.model.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * Boosts trees under the quasi-Poisson loss: each tree follows the gradient that the ones before it
 * left (Friedman 2001), in Newton steps over histograms (Chen and Guestrin 2016; Ke et al. 2017).
 *
 * <p>With counts y, expectations m and weights w the gradient of a row is {@code w (y - m)}, its
 * curvature {@code w m}, and a leaf moves log m by {@code rate * sum gradient / (sum curvature +
 * ridge)}.
 */
public final class Boosting {
  private Boosting() {}

  /**
   * How much the trees may learn.
   *
   * @param trees most trees; fewer where nothing is left worth a split
   * @param depth splits between root and leaf, 1 to 8
   * @param rate share of each step that is taken, 0..1
   * @param ridge curvature that pulls a leaf to 0: one over the variance of effects
   * @param leastGain log likelihood that a split must win
   */
  public record Settings(int trees, int depth, double rate, double ridge, double leastGain) {
    /** Curvature that each side of a split must have. */
    double leastCurvature() {
      return ridge / 4;
    }
  }

  /**
   * Learns.
   *
   * @param counts what came, one a row, 0 or more
   * @param expected what was expected of the row, above 0
   * @param weights how much the row tells, 0 or more
   */
  public static Forest fit(
      BinnedFeatures rows,
      double[] counts,
      double[] expected,
      double[] weights,
      Settings settings) {
    double[] means = expected.clone();
    double[] gradient = new double[means.length];
    double[] curvature = new double[means.length];
    TreeGrower grower = new TreeGrower(rows, settings);
    List<Tree> trees = new ArrayList<>();
    for (int number = 0; number < settings.trees(); number++) {
      for (int row = 0; row < means.length; row++) {
        gradient[row] = weights[row] * (counts[row] - means[row]);
        curvature[row] = weights[row] * means[row];
      }
      Tree tree = grower.grow(gradient, curvature);
      if (!tree.isSplit()) {
        break;
      }
      follow(tree, grower, means, settings.depth());
      trees.add(tree);
    }
    return new Forest(trees);
  }

  private static void follow(Tree tree, TreeGrower grower, double[] means, int depth) {
    int first = (1 << depth) - 1;
    double[] factors = new double[first + 1];
    for (int leaf = 0; leaf <= first; leaf++) {
      factors[leaf] = StrictMath.exp(tree.valueOf(first + leaf));
    }
    for (int row = 0; row < means.length; row++) {
      means[row] *= factors[grower.leafOf(row) - first];
    }
  }
}
