package org.tideshift.forecast.model.trees;

import java.util.Arrays;

/** Grows trees level by level from histograms of gradients; its arrays are used again and again. */
final class TreeGrower {
  private final BinnedFeatures rows;
  private final Boosting.Settings settings;
  private final int[] node;

  /** A level after the other: gradient and curvature by node, feature and bin. */
  private final double[][] sums;

  TreeGrower(BinnedFeatures rows, Boosting.Settings settings) {
    this.rows = rows;
    this.settings = settings;
    this.node = new int[rows.rows()];
    this.sums = new double[settings.depth()][];
    Arrays.setAll(sums, level -> new double[(1 << level) * rows.features() * Split.STRIDE]);
  }

  /** A tree for gradients and curvatures of the loss, one a row. */
  Tree grow(double[] gradient, double[] curvature) {
    Tree tree = new Tree(settings.depth());
    Arrays.fill(node, 0);
    for (int level = 0; level < settings.depth(); level++) {
      splitLevel(tree, level, gradient, curvature);
      if (!tree.isSplit()) {
        return tree;
      }
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
    boolean[] isSummed = smallerChildren(level);
    Arrays.fill(sums[level], 0);
    sum(level, isSummed, gradient, curvature);
    for (int place = 0; place <= first; place++) {
      if (!isSummed[place]) {
        takeFromParent(level, place);
      }
      Split best = new Split(settings.leastGain(), settings.ridge(), settings.leastCurvature());
      for (int feature = 0; feature < rows.features(); feature++) {
        int from = (place * rows.features() + feature) * Split.STRIDE;
        best.tryFeature(feature, sums[level], from);
      }
      if (best.isFound()) {
        tree.split(first + place, best.feature(), best.bin());
      }
    }
  }

  /** Which nodes of a level must be summed: the other child is what they leave of the parent. */
  private boolean[] smallerChildren(int level) {
    int first = (1 << level) - 1;
    int[] counts = new int[first + 1];
    for (int at : node) {
      counts[at - first]++;
    }
    boolean[] smaller = new boolean[first + 1];
    smaller[0] = true;
    for (int place = 0; place < first; place += 2) {
      smaller[place] = counts[place] <= counts[place + 1];
      smaller[place + 1] = !smaller[place];
    }
    return smaller;
  }

  /** All features of a row at once: its gradient and its node are fetched only once. */
  private void sum(int level, boolean[] isSummed, double[] gradient, double[] curvature) {
    double[] histograms = sums[level];
    byte[] bins = rows.all();
    int features = rows.features();
    for (int row = 0; row < node.length; row++) {
      int place = node[row] - (1 << level) + 1;
      if (isSummed[place]) {
        double ownGradient = gradient[row];
        double ownCurvature = curvature[row];
        int from = place * features * Split.STRIDE;
        for (int at = row * features; at < (row + 1) * features; at++) {
          int bin = from + 2 * bins[at];
          histograms[bin] += ownGradient;
          histograms[bin + 1] += ownCurvature;
          from += Split.STRIDE;
        }
      }
    }
  }

  private void takeFromParent(int level, int place) {
    int length = rows.features() * Split.STRIDE;
    double[] parent = sums[level - 1];
    double[] own = sums[level];
    int above = place / 2 * length;
    int sibling = (place ^ 1) * length;
    for (int at = 0; at < length; at++) {
      own[place * length + at] = parent[above + at] - own[sibling + at];
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
