package org.tideshift.scheduler.batch.store;

import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.marketplace.EventKind;

/**
 * What an addition did to the ledger.
 *
 * @param recorded events that are new
 * @param repeated events that were there already, and were ignored
 * @param refused of the new ones, those that change nothing, by kind
 */
public record LedgerChange(long recorded, long repeated, Map<EventKind, Long> refused) {
  /** Copies the map. */
  public LedgerChange {
    refused = Map.copyOf(new TreeMap<>(refused));
  }
}
