package org.tideshift.scheduler.batch.store;

import java.util.Comparator;
import java.util.List;

/**
 * What an addition did to the ledger.
 *
 * @param recorded events that are new
 * @param repeated events that were there already, and were ignored
 * @param refused how many of the new ones change nothing
 * @param firstRefused the first of them, a thousand at most
 */
public record LedgerChange(
    long recorded, long repeated, long refused, List<RefusedEvent> firstRefused) {
  static final int LISTED = 1000;

  /** Copies the list. */
  public LedgerChange {
    firstRefused = List.copyOf(firstRefused);
  }

  static LedgerChange of(List<EventTable.Row> added, long repeated) {
    long refused = added.stream().filter(row -> row.verdict().isRefusal()).count();
    List<RefusedEvent> first =
        added.stream()
            .filter(row -> row.verdict().isRefusal())
            .sorted(Comparator.comparingLong(EventTable.Row::seq))
            .limit(LISTED)
            .map(LedgerChange::refused)
            .toList();
    return new LedgerChange(added.size(), repeated, refused, first);
  }

  private static RefusedEvent refused(EventTable.Row row) {
    return new RefusedEvent(
        row.event().eventId(),
        row.verdict().refusal().orElseThrow(),
        row.verdict().why().orElseThrow());
  }
}
