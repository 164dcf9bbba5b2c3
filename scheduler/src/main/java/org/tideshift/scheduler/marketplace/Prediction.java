package org.tideshift.scheduler.marketplace;

/**
 * A probability told beforehand, and what came.
 *
 * @param probability 0..1
 * @param happened whether it came so
 */
public record Prediction(double probability, boolean happened) {
  /** Refuses a probability outside 0..1. */
  public Prediction {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0..1, but is " + probability + ".");
    }
  }
}
