package org.tideshift.scheduler.batch.store;

import java.util.List;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * The ledger as a night knows it.
 *
 * @param seq number of the last event recorded that counts; 0 for none
 * @param fingerprint that of the plan published last before; blank for none
 * @param offers every offer published until then
 * @param events every event dated until then, in no order
 */
public record LedgerSnapshot(
    long seq, String fingerprint, List<OfferRow> offers, List<MarketEvent> events) {
  /** Copies the lists. */
  public LedgerSnapshot {
    offers = List.copyOf(offers);
    events = List.copyOf(events);
  }
}
