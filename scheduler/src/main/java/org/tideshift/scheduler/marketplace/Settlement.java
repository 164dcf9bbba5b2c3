package org.tideshift.scheduler.marketplace;

import java.util.List;

/**
 * What the events amount to.
 *
 * @param events every event with its outcome, in {@link MarketEvent#ORDER}
 * @param offers every offer with its state, by offer id
 */
public record Settlement(List<SettledEvent> events, List<OfferStatus> offers) {
  /** Copies the lists. */
  public Settlement {
    events = List.copyOf(events);
    offers = List.copyOf(offers);
  }
}
