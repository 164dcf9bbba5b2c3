package org.tideshift.scheduler.batch.store;

import java.time.Instant;
import java.util.List;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * How the ledger came to be what it is.
 *
 * @param offers every offer published
 * @param records what was recorded at one time, the earliest first
 */
public record LedgerHistory(List<OfferRow> offers, List<Recorded> records) {
  /** Copies the lists. */
  public LedgerHistory {
    offers = List.copyOf(offers);
    records = List.copyOf(records);
  }

  /**
   * Events that were recorded together.
   *
   * @param at when
   * @param events what happened
   */
  public record Recorded(Instant at, List<MarketEvent> events) {
    /** Copies the list. */
    public Recorded {
      events = List.copyOf(events);
    }
  }
}
