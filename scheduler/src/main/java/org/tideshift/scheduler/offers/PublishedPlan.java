package org.tideshift.scheduler.offers;

import java.util.List;

/**
 * Offers that agents have seen. A plan keeps them where that costs no coverage.
 *
 * @param shifts open offers; what can no longer be offered is left out of account
 * @param fingerprint that of the plan they are, blank where it is not known: where nothing has
 *     changed since, they are the plan again
 */
public record PublishedPlan(List<PlannedShift> shifts, String fingerprint) {
  /** Copies the list. */
  public PublishedPlan {
    shifts = List.copyOf(shifts);
  }

  /** Returns that nothing was published. */
  public static PublishedPlan none() {
    return new PublishedPlan(List.of(), "");
  }
}
