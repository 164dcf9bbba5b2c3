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

  /**
   * What new events did.
   *
   * @param verdictAt what became of each, by its position
   */
  static LedgerChange of(List<Arrivals.Arrival> fresh, Verdict[] verdictAt, long repeated) {
    long refused = fresh.stream().filter(one -> verdictAt[one.position()].isRefusal()).count();
    List<RefusedEvent> first =
        fresh.stream()
            .filter(one -> verdictAt[one.position()].isRefusal())
            .sorted(Comparator.comparingInt(Arrivals.Arrival::position))
            .limit(LISTED)
            .map(one -> RefusedEvent.of(one.event(), verdictAt[one.position()]))
            .toList();
    return new LedgerChange(fresh.size(), repeated, refused, first);
  }
}
