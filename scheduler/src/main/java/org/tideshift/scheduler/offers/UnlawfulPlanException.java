package org.tideshift.scheduler.offers;

import java.util.List;

/** The checker found a breach: nothing of the plan may be published. */
public final class UnlawfulPlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Breach> breaches;

  /** Takes what the checker found. */
  public UnlawfulPlanException(List<Breach> breaches) {
    super(breaches.size() + " hard rules would be broken, first " + breaches.get(0));
    this.breaches = List.copyOf(breaches);
  }

  /** Returns what the checker found. */
  public List<Breach> breaches() {
    return breaches;
  }
}
