package org.tideshift.scheduler.batch.store;

import java.time.Instant;
import java.util.List;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * The claims ledger: what was offered, and all that happened to it. Events are added and never
 * changed; where each offer stands is their replay.
 */
public final class ClaimsLedger {
  private final Database database;
  private final Deadlines deadlines;

  /** The ledger in a database, under the deadlines that all offers share. */
  public ClaimsLedger(Database database, Deadlines deadlines) {
    this.database = database;
    this.deadlines = deadlines;
  }

  /**
   * Adds what agents said; all of it is on disk when this returns.
   *
   * @param events in any order, each id once; an event that is known already is ignored
   * @throws EventConflictException where an id stands for another event; nothing is added then
   */
  public LedgerChange record(List<MarketEvent> events, Instant now) {
    return database.inTransaction(
        connection -> new LedgerWrite(connection, deadlines).add(List.of(), events, now));
  }

  /**
   * Adds what a night published.
   *
   * @param offers all of its offers; one that is known already stays as it was
   * @param events what the night did
   */
  public LedgerChange publish(List<PublishedOffer> offers, List<MarketEvent> events, Instant now) {
    return database.inTransaction(
        connection -> new LedgerWrite(connection, deadlines).add(offers, events, now));
  }

  /** What the ledger holds now. */
  public LedgerView view() {
    return database.inTransaction(
        connection ->
            new LedgerView(
                List.copyOf(new OfferTable(connection).all().values()),
                new TallyTable(connection).counts()));
  }
}
