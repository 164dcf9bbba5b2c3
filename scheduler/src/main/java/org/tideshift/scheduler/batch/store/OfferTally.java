package org.tideshift.scheduler.batch.store;

import java.util.Comparator;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.Predictions;

/**
 * Offers counted together. Probabilities are added as whole ten-thousandths, as which offers are
 * published: sums that rows come and go from must not drift.
 *
 * @param offers how many
 * @param probabilities sum of their claim probabilities, in ten-thousandths
 * @param squares sum of the squares of these
 */
record OfferTally(long offers, long probabilities, long squares) {
  static final OfferTally NONE = new OfferTally(0, 0, 0);
  private static final int PARTS = 10_000;

  /**
   * What is counted together.
   *
   * @param state where offers stand
   * @param held whether their agents have or ever had the seat
   * @param bin the tenth in which their claim probability lies, 0..9
   */
  record Key(OfferState state, boolean held, int bin) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::state).thenComparing(Key::held).thenComparing(Key::bin);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  static OfferTally of(double probability) {
    long parts = Math.round(probability * PARTS);
    return new OfferTally(1, parts, parts * parts);
  }

  OfferTally times(long factor) {
    return new OfferTally(offers * factor, probabilities * factor, squares * factor);
  }

  OfferTally plus(OfferTally other) {
    return new OfferTally(
        offers + other.offers, probabilities + other.probabilities, squares + other.squares);
  }

  OfferCount count(Key key) {
    return new OfferCount(
        key.state(),
        key.held(),
        new Predictions(
            key.bin(), offers, probabilities / (double) PARTS, squares / ((double) PARTS * PARTS)));
  }
}
