package org.tideshift.scheduler.batch.store;

import java.util.List;

/**
 * What the ledger holds.
 *
 * @param offers every offer with its state, by id
 * @param events the number of events, by kind
 */
public record LedgerView(List<LedgerOffer> offers, List<EventCount> events) {
  /** Copies the lists. */
  public LedgerView {
    offers = List.copyOf(offers);
    events = List.copyOf(events);
  }
}
