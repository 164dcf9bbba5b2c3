package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.scheduler.batch.store.LedgerHistory;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.ClaimBook;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferStatus;

/**
 * Who was told to hold a seat, and how often that changed: the ledger replayed in the order in
 * which it was recorded. What stands now would not do: a late event may have taken a seat back that
 * its agent has in the calendar already, or given one back.
 */
final class SeatHistory {
  private final ClaimBook book;
  private final Map<String, Change> changes = new TreeMap<>();

  private SeatHistory(ClaimBook book) {
    this.book = book;
  }

  /**
   * The latest change of an offer whose agent holds or ever held the seat.
   *
   * @param offerId the offer
   * @param held whether the agent holds the seat now
   * @param number 0 for getting the seat, one more for each time it was lost or got back
   * @param at when it was recorded
   */
  record Change(String offerId, boolean held, int number, Instant at) {}

  /** The latest changes, by offer. */
  static Iterable<Change> of(LedgerHistory history, Deadlines deadlines) {
    ClaimBook book = new ClaimBook(deadlines);
    book.publish(history.offers().stream().map(OfferRow::inMarket).toList());
    SeatHistory seats = new SeatHistory(book);
    history.records().forEach(seats::record);
    return seats.changes.values();
  }

  private void record(LedgerHistory.Recorded events) {
    book.record(events.events());
    Set<String> touched = new TreeSet<>();
    events.events().stream().map(MarketEvent::about).forEach(about -> touched.add(about.offerId()));
    book.connected(touched).forEach(offerId -> look(offerId, events.at()));
  }

  private void look(String offerId, Instant at) {
    Optional<OfferStatus> status = book.find(offerId);
    Change before = changes.get(offerId);
    boolean holds = status.filter(one -> one.state().holdsSeat()).isPresent();
    if (before == null && holds) {
      changes.put(offerId, new Change(offerId, true, 0, at));
    } else if (before != null && before.held() != holds) {
      changes.put(offerId, new Change(offerId, holds, before.number() + 1, at));
    }
  }
}
