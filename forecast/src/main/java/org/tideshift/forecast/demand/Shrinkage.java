package org.tideshift.forecast.demand;

/**
 * Share of shift time in which an agent is away from contacts.
 *
 * @param paid share that is paid (training, paid breaks), 0 to below 1
 * @param unpaid share that is not paid (unpaid breaks), 0 to below 1; together below 1
 */
public record Shrinkage(double paid, double unpaid) {
  /** Nobody is ever away. */
  public static final Shrinkage NONE = new Shrinkage(0, 0);

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException where a share is negative or both reach 1
   */
  public Shrinkage {
    if (!(paid >= 0 && unpaid >= 0 && paid + unpaid < 1)) {
      throw new IllegalArgumentException(
          "shrinkage is "
              + paid
              + " paid and "
              + unpaid
              + " unpaid, valid: 0 or more, below 1 in sum");
    }
  }
}
