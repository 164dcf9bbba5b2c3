package org.tideshift.forecast.model;

/**
 * How handle time runs over the day: a smooth course, and what single slots add to it, both shrunk
 * to nothing where few contacts were timed.
 */
final class DayCourse {
  private static final int BLOCKS = 12;

  /** Contacts that weigh as much as the assumption of no effect: (cv 0.9 / spread 0.1)^2. */
  private static final double BLOCK_CONTACTS = 80;

  /** The same of a slot around the smooth course: spread 0.03. */
  private static final double SLOT_CONTACTS = 900;

  private final double[] factors;

  private DayCourse(double[] factors) {
    this.factors = factors;
  }

  /**
   * Learns.
   *
   * @param seconds sums over the contacts of each slot of handle time over what is usual
   * @param contacts those contacts
   */
  static DayCourse of(double[] seconds, double[] contacts) {
    double[] blockSeconds = new double[BLOCKS];
    double[] blockContacts = new double[BLOCKS];
    for (int slot = 0; slot < seconds.length; slot++) {
      blockSeconds[slot * BLOCKS / seconds.length] += seconds[slot];
      blockContacts[slot * BLOCKS / seconds.length] += contacts[slot];
    }
    double[] blocks = new double[BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      blocks[block] =
          (blockSeconds[block] + BLOCK_CONTACTS) / (blockContacts[block] + BLOCK_CONTACTS);
    }
    double[] factors = new double[seconds.length];
    for (int slot = 0; slot < factors.length; slot++) {
      double smooth = between(blocks, (slot + 0.5) * BLOCKS / factors.length - 0.5);
      factors[slot] = (seconds[slot] + SLOT_CONTACTS * smooth) / (contacts[slot] + SLOT_CONTACTS);
    }
    return new DayCourse(factors);
  }

  /** Between the middles of two blocks in a straight line, round the clock. */
  private static double between(double[] blocks, double place) {
    int left = (int) Math.floor(place);
    double share = place - left;
    return (1 - share) * blocks[Math.floorMod(left, BLOCKS)]
        + share * blocks[Math.floorMod(left + 1, BLOCKS)];
  }

  /** Handle time of a slot of the day over the day's. */
  double factor(int slot) {
    return factors[slot];
  }
}
