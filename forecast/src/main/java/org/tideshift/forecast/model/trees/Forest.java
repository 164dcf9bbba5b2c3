package org.tideshift.forecast.model.trees;

import java.util.List;

/** Trees that speak one after the other. */
public final class Forest {
  private final List<Tree> trees;

  Forest(List<Tree> trees) {
    this.trees = List.copyOf(trees);
  }

  /** By how much the log of the expectation of a row is to be corrected. */
  public double correction(BinnedFeatures rows, int row) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.value(rows, row);
    }
    return sum;
  }
}
