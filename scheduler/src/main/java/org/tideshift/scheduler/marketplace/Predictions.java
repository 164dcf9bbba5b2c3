package org.tideshift.scheduler.marketplace;

/**
 * Probabilities of one tenth, such as 0.2 up to 0.3, added up.
 *
 * @param bin the tenth, 0..9; a probability of 1 is in the last
 * @param number how many
 * @param sum their sum
 * @param squares the sum of their squares
 */
public record Predictions(int bin, long number, double sum, double squares) {
  static final int BINS = 10;
  private static final int PARTS = 10_000;

  /** Returns a probability, 0..1, as a sum of one. */
  static Predictions of(double probability) {
    return new Predictions(bin(probability), 1, probability, probability * probability);
  }

  /** Returns the tenth in which a probability, 0..1, lies when written with four digits. */
  public static int bin(double probability) {
    return (int) Math.min(BINS - 1, Math.round(probability * PARTS) * BINS / PARTS);
  }

  static Predictions none(int bin) {
    return new Predictions(bin, 0, 0, 0);
  }

  Predictions plus(Predictions other) {
    return new Predictions(bin, number + other.number, sum + other.sum, squares + other.squares);
  }
}
