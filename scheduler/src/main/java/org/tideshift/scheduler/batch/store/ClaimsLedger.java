package org.tideshift.scheduler.batch.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferStatus;

/**
 * The claims ledger: what was offered, and all that happened to it. Events are added and never
 * changed; where each offer stands is their replay.
 */
public final class ClaimsLedger {
  /** No shift takes longer than its work week. */
  private static final Duration LONGEST_SHIFT = Duration.ofDays(7);

  private final Database database;
  private final Deadlines deadlines;
  private final EventKeys keys;

  /** The ledger in a database, under the deadlines that all offers share. */
  public ClaimsLedger(Database database, Deadlines deadlines) {
    this(database, deadlines, EventKeys.STANDARD);
  }

  ClaimsLedger(Database database, Deadlines deadlines, EventKeys keys) {
    this.database = database;
    this.deadlines = deadlines;
    this.keys = keys;
  }

  /**
   * Adds what agents said; all of it is on disk when this returns.
   *
   * @param events in any order, each id once; an event that is known already is ignored
   * @throws EventConflictException where an id stands for another event; nothing is added then
   */
  public LedgerChange record(List<MarketEvent> events, Instant now) {
    return record(events, now, done -> {});
  }

  /**
   * The same, watched.
   *
   * @param written is told now and then how many events are written
   */
  public LedgerChange record(List<MarketEvent> events, Instant now, LongConsumer written) {
    return database.inTransaction(
        connection ->
            new LedgerWrite(connection, deadlines, keys, written).add(List.of(), events, now));
  }

  /**
   * Adds what a night published; a night that is known already is not added again.
   *
   * @param offers those it made; one that is known already stays as it was
   * @param events what it did; what was done to an offer before stays as it was
   */
  public void publish(
      PublishedNight night, List<OfferRow> offers, List<MarketEvent> events, Instant now) {
    database.inTransaction(
        connection -> {
          LedgerWrite write = new LedgerWrite(connection, deadlines, keys, done -> {});
          NightTable nights = new NightTable(connection);
          if (nights.contains(night.runId())) {
            return false;
          }
          write.addNight(offers, events, now);
          nights.add(night, new EventTable(connection).lastSeq());
          return true;
        });
  }

  /** Whether a run's night is in the ledger. */
  public boolean knows(String runId) {
    return database.read(connection -> new NightTable(connection).contains(runId));
  }

  /**
   * The ledger as a night knows it: what is dated until its moment. Where a later night was
   * published since, what was recorded after the night of that moment does not count either, so
   * that the night comes out again as it was.
   */
  public LedgerSnapshot asOf(Instant moment) {
    return database.read(
        connection -> {
          EventTable events = new EventTable(connection);
          NightTable nights = new NightTable(connection);
          long last = events.lastSeq();
          long seq = nights.findKnownSeq(moment).orElse(last);
          List<MarketEvent> known = events.known(seq, moment);
          Set<String> offered =
              known.stream()
                  .filter(event -> event.kind() == EventKind.OFFERED)
                  .map(event -> event.about().offerId())
                  .collect(Collectors.toSet());
          List<OfferRow> offers =
              new OfferTable(connection)
                  .all().values().stream()
                      .map(LedgerOffer::published)
                      .filter(one -> offered.contains(one.offerId()))
                      .toList();
          return new LedgerSnapshot(seq, nights.fingerprint(seq), offers, known);
        });
  }

  /** All that was recorded, in its order. */
  public LedgerHistory history() {
    return database.read(
        connection ->
            new LedgerHistory(
                new OfferTable(connection)
                    .all().values().stream().map(LedgerOffer::published).toList(),
                new EventTable(connection).recorded()));
  }

  /**
   * How the marketplace stands: few figures, whatever the number of offers.
   *
   * @param from hours of agents are counted from here, by the start of a shift
   * @param until up to here, exclusive
   */
  public LedgerFigures figures(Instant from, Instant until) {
    return database.read(
        connection -> {
          OfferTallies tallies = new OfferTallies(connection);
          OfferTable offers = new OfferTable(connection);
          List<OfferStatus> nearby = new ArrayList<>();
          offers.visitEnding(
              from,
              until.plus(LONGEST_SHIFT),
              one -> {
                Instant start = one.offer().seat().span().start();
                if (!start.isBefore(from) && start.isBefore(until)) {
                  nearby.add(one.withoutTimes());
                }
              });
          nearby.sort(Comparator.comparing(one -> one.offer().offerId()));
          return new LedgerFigures(
              new TallyTable(connection).counts(),
              tallies.all(),
              tallies.over(offers),
              tallies.seats(),
              nearby);
        });
  }

  /**
   * What agents said that changes nothing, those recorded last first.
   *
   * @param most how many at most
   */
  public List<RefusedEvent> refusals(int most) {
    return database.read(connection -> new EventTable(connection).refused(most));
  }

  /** What the ledger holds now. */
  public LedgerView view() {
    return database.read(
        connection ->
            new LedgerView(
                List.copyOf(new OfferTable(connection).all().values()),
                new TallyTable(connection).counts()));
  }
}
