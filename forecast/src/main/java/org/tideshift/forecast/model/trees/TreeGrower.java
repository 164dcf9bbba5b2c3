package org.tideshift.forecast.model.trees;

import java.util.Arrays;

/** Grows trees level by level from histograms of gradients; its arrays are used again and again. */
final class TreeGrower {
  private final BinnedFeatures rows;
  private final Boosting.Settings settings;
  private final int[] node;
  private final double[] gradients;
  private final double[] curvatures;

  TreeGrower(BinnedFeatures rows, Boosting.Settings settings) {
    this.rows = rows;
    this.settings = settings;
    this.node = new int[rows.rows()];
    int widest = 1 << (settings.depth() - 1);
    this.gradients = new double[widest * Cuts.MOST_BINS];
    this.curvatures = new double[widest * Cuts.MOST_BINS];
  }

  /** A tree for gradients and curvatures of the loss, one a row. */
  Tree grow(double[] gradient, double[] curvature) {
    Tree tree = new Tree(settings.depth());
    Arrays.fill(node, 0);
    for (int level = 0; level < settings.depth(); level++) {
      splitLevel(tree, level, gradient, curvature);
      for (int row = 0; row < node.length; row++) {
        node[row] = tree.below(node[row], rows, row);
      }
    }
    setLeaves(tree, gradient, curvature);
    return tree;
  }

  /** The leaf that a row came to in the tree grown last. */
  int leafOf(int row) {
    return node[row];
  }

  private void splitLevel(Tree tree, int level, double[] gradient, double[] curvature) {
    int first = (1 << level) - 1;
    Split[] best = new Split[1 << level];
    Arrays.setAll(
        best,
        place -> new Split(settings.leastGain(), settings.ridge(), settings.leastCurvature()));
    for (int feature = 0; feature < rows.features(); feature++) {
      sum(rows.of(feature), first, best.length, gradient, curvature);
      for (int place = 0; place < best.length; place++) {
        best[place].tryFeature(feature, gradients, curvatures, place * Cuts.MOST_BINS);
      }
    }
    for (int place = 0; place < best.length; place++) {
      if (best[place].isFound()) {
        tree.split(first + place, best[place].feature(), best[place].bin());
      }
    }
  }

  private void sum(byte[] bins, int first, int nodes, double[] gradient, double[] curvature) {
    Arrays.fill(gradients, 0, nodes * Cuts.MOST_BINS, 0);
    Arrays.fill(curvatures, 0, nodes * Cuts.MOST_BINS, 0);
    for (int row = 0; row < bins.length; row++) {
      int at = (node[row] - first) * Cuts.MOST_BINS + bins[row];
      gradients[at] += gradient[row];
      curvatures[at] += curvature[row];
    }
  }

  private void setLeaves(Tree tree, double[] gradient, double[] curvature) {
    int first = (1 << settings.depth()) - 1;
    double[] gradientSums = new double[first + 1];
    double[] curvatureSums = new double[first + 1];
    for (int row = 0; row < node.length; row++) {
      gradientSums[node[row] - first] += gradient[row];
      curvatureSums[node[row] - first] += curvature[row];
    }
    for (int leaf = 0; leaf <= first; leaf++) {
      double step = gradientSums[leaf] / (curvatureSums[leaf] + settings.ridge());
      tree.leaf(first + leaf, settings.rate() * step);
    }
  }
}
