package org.tideshift.forecast.model.trees;

import java.util.Arrays;

/**
 * A binary tree of fixed depth. Node {@code n} has the children {@code 2n + 1} and {@code 2n + 2};
 * a node that does not split sends every row to the left.
 */
final class Tree {
  private static final byte NO_SPLIT = Byte.MAX_VALUE;

  private final int inner;
  private final int[] feature;
  private final byte[] lastLeft;
  private final double[] value;

  Tree(int depth) {
    this.inner = (1 << depth) - 1;
    this.feature = new int[inner];
    this.lastLeft = new byte[inner];
    this.value = new double[inner + 1];
    Arrays.fill(lastLeft, NO_SPLIT);
  }

  /** Rows up to bin {@code lastLeft} of the feature go to the left. */
  void split(int node, int byFeature, int lastLeftBin) {
    feature[node] = byFeature;
    lastLeft[node] = (byte) lastLeftBin;
  }

  /** Whether it tells rows apart at all. */
  boolean isSplit() {
    return lastLeft[0] != NO_SPLIT;
  }

  /** Sets what the leaf that stands at a place of the deepest level says. */
  void leaf(int node, double says) {
    value[node - inner] = says;
  }

  /** The node below that a row goes to. */
  int below(int node, BinnedFeatures rows, int row) {
    return 2 * node + (rows.bin(feature[node], row) <= lastLeft[node] ? 1 : 2);
  }

  /** What the tree says of a row. */
  double value(BinnedFeatures rows, int row) {
    int node = 0;
    while (node < inner) {
      node = below(node, rows, row);
    }
    return value[node - inner];
  }

  double valueOf(int leaf) {
    return value[leaf - inner];
  }
}
