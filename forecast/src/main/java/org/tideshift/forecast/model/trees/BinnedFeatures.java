package org.tideshift.forecast.model.trees;

/** Rows of features, each cut into a few bins; kept row by row, as histograms are summed. */
public final class BinnedFeatures {
  private final byte[] bins;
  private final int features;
  private final int rows;

  /**
   * All in bin 0.
   *
   * @param features number of features
   * @param rows number of rows
   */
  public BinnedFeatures(int features, int rows) {
    this.bins = new byte[features * rows];
    this.features = features;
    this.rows = rows;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  int features() {
    return features;
  }

  /**
   * Sets a bin.
   *
   * @throws IllegalArgumentException where it is outside 0..{@link Cuts#MOST_BINS} - 1
   */
  public void set(int feature, int row, int bin) {
    if (bin < 0 || bin >= Cuts.MOST_BINS) {
      throw new IllegalArgumentException("bin is " + bin + ", valid: 0 to " + (Cuts.MOST_BINS - 1));
    }
    bins[row * features + feature] = (byte) bin;
  }

  /** The bin of a row. */
  int bin(int feature, int row) {
    return bins[row * features + feature];
  }

  /** The bins of all rows, row after row; not to be changed. */
  byte[] all() {
    return bins;
  }
}
