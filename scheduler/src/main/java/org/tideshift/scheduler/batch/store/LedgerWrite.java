package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.tideshift.scheduler.batch.store.OfferTable.Standing;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.Shared;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.marketplace.Settlement;

/**
 * One addition to the ledger, within a transaction: new offers and events go in, and whatever they
 * can change is settled anew, lot by lot. Tables are written once each and in the order of their
 * keys when all is settled: lot by lot, every page of them would be turned again and again.
 */
final class LedgerWrite {
  /** Where so large a part of the offers is touched, all events are looked through. */
  private static final int OFFERS_A_LOOKUP = 4;

  private final Connection connection;
  private final Deadlines deadlines;
  private final EventKeys keys;
  private final LongConsumer written;
  private final OfferTable offers;
  private final EventTable events;
  private final StrayTable strays;
  private final TallyTable tallies;
  private final OfferTallies offerTallies;
  private final Map<TallyTable.Entry, Long> tally = new TreeMap<>();
  private final Shared<Verdict> verdicts = new Shared<>();

  private Map<String, Standing> known = Map.of();
  private final Map<String, OfferRow> added = new TreeMap<>();
  private Verdict[] verdictAt = {};
  private final List<EventTable.Row> corrected = new ArrayList<>();
  private final List<OfferChange> changed = new ArrayList<>();
  private final Map<String, OfferChange> first = new HashMap<>();
  private final List<Long> arrived = new ArrayList<>();

  /**
   * Begins a write; another writer waits until the transaction ends.
   *
   * @param written is told how many of the events are written
   */
  LedgerWrite(Connection connection, Deadlines deadlines, EventKeys keys, LongConsumer written)
      throws SQLException {
    this.connection = connection;
    this.deadlines = deadlines;
    this.keys = keys;
    this.written = written;
    this.offers = new OfferTable(connection);
    this.events = new EventTable(connection);
    this.strays = new StrayTable(connection);
    this.tallies = new TallyTable(connection);
    this.offerTallies = new OfferTallies(connection);
    try (PreparedStatement lock =
        connection.prepareStatement("select id from ledger_head for update")) {
      lock.execute();
    }
  }

  /**
   * Adds what is not there yet.
   *
   * @param published offers; one that is there already stays as it was first published
   * @param happened events, each id once
   * @throws EventConflictException where an id stands for another event
   */
  LedgerChange add(Collection<OfferRow> published, List<MarketEvent> happened, Instant recordedAt)
      throws SQLException {
    Arrivals arrivals = Arrivals.of(happened, events, keys);
    if (!arrivals.conflicts().isEmpty()) {
      throw new EventConflictException(arrivals.conflicts());
    }
    return add(published, happened, arrivals, recordedAt);
  }

  /**
   * Adds what a night did. A night of an earlier moment than those before it may do to an offer
   * what one of them has done; that stays as it was first recorded, as the offer itself does.
   */
  LedgerChange addNight(Collection<OfferRow> published, List<MarketEvent> done, Instant recordedAt)
      throws SQLException {
    return add(published, done, Arrivals.of(done, events, keys), recordedAt);
  }

  private LedgerChange add(
      Collection<OfferRow> published,
      List<MarketEvent> happened,
      Arrivals arrivals,
      Instant recordedAt)
      throws SQLException {
    List<Arrivals.Arrival> fresh = arrivals.fresh();
    long repeated = (long) happened.size() - fresh.size();
    if (fresh.isEmpty() && published.isEmpty()) {
      return new LedgerChange(0, repeated, 0, List.of());
    }
    known = offers.standings();
    for (OfferRow one : published) {
      if (!known.containsKey(one.offerId())) {
        added.put(one.offerId(), one);
      }
    }
    verdictAt = new Verdict[happened.size()];
    settle(lots(fresh));
    write(fresh, recordedAt);
    return LedgerChange.of(fresh, verdictAt, repeated);
  }

  /** The offers that can feel what is new, and all events about them. */
  private LedgerLot.Lots lots(List<Arrivals.Arrival> fresh) throws SQLException {
    List<SeatOffer> all = new ArrayList<>(known.size() + added.size());
    known.values().forEach(one -> all.add(one.offer()));
    added.values().forEach(one -> all.add(one.inMarket()));
    Set<String> touched = new HashSet<>(added.keySet());
    fresh.forEach(one -> touched.add(one.event().about().offerId()));
    LedgerLot.Lots lots = LedgerLot.of(all, touched::contains);
    fresh.forEach(events::share);
    readBefore(lots);
    fresh.forEach(lots::addFresh);
    return lots;
  }

  /** The events recorded before about the offers touched. */
  private void readBefore(LedgerLot.Lots lots) throws SQLException {
    Set<String> touched = lots.offerIds();
    boolean few = touched.size() - added.size() <= known.size() / OFFERS_A_LOOKUP;
    Optional<long[]> listed = few ? offers.findEventKeys(touched) : Optional.empty();
    if (listed.isEmpty()) {
      events.visitAll(lots::addBefore);
      return;
    }
    LongStream awaited = Arrays.stream(strays.about(added.keySet()));
    events.visit(
        LongStream.concat(Arrays.stream(listed.get()), awaited).sorted().toArray(),
        lots::addBefore);
  }

  private void settle(LedgerLot.Lots lots) {
    for (LedgerLot lot : lots.all()) {
      Settlement settlement = lot.settle(deadlines);
      Map<String, Verdict> found = LedgerLot.verdicts(settlement, verdicts);
      for (Arrivals.Arrival one : lot.fresh()) {
        Verdict verdict = verdictOn(one.event(), found);
        verdictAt[one.position()] = verdict;
        count(one.event(), verdict, 1);
      }
      lot.before().forEach(row -> correct(row, verdictOn(row.event(), found)));
      change(settlement, lot);
      lot.clear();
    }
  }

  private static Verdict verdictOn(MarketEvent event, Map<String, Verdict> verdicts) {
    Verdict verdict = verdicts.get(event.eventId());
    if (verdict == null) {
      throw new IllegalStateException("The event " + event.eventId() + " was not settled.");
    }
    return verdict;
  }

  private void count(MarketEvent event, Verdict verdict, long change) {
    tally.merge(new TallyTable.Entry(event.kind(), verdict.outcome()), change, Long::sum);
  }

  private void correct(EventTable.Row row, Verdict now) {
    if (!now.equals(row.verdict())) {
      corrected.add(new EventTable.Row(row.key(), row.seq(), row.event(), now));
      count(row.event(), row.verdict(), -1);
      count(row.event(), now, 1);
    }
    if (added.containsKey(row.event().about().offerId())) {
      arrived.add(row.key());
    }
  }

  private void change(Settlement settlement, LedgerLot lot) {
    offerTallies.replace(lot.offers(), known, settlement.offers(), added);
    Map<String, long[]> news = lot.news(added::containsKey);
    for (OfferStatus status : settlement.offers()) {
      String id = status.offer().offerId();
      OfferChange change = new OfferChange(status, news.getOrDefault(id, new long[0]));
      Standing before = known.get(id);
      if (before == null) {
        first.put(id, change);
      } else if (change.hasEvents()
          || before.state() != change.state()
          || before.held() != change.held()) {
        changed.add(change);
      }
    }
  }

  private void write(List<Arrivals.Arrival> fresh, Instant recordedAt) throws SQLException {
    long last = events.lastSeq();
    int[] positions = fresh.stream().mapToInt(Arrivals.Arrival::position).sorted().toArray();
    events.add(
        () -> fresh.stream().map(one -> row(one, last, positions)).iterator(), recordedAt, written);
    events.setLastSeq(last + fresh.size());
    events.update(corrected);
    strays.remove(arrived);
    strays.add(
        () -> fresh.stream().filter(one -> isStray(one.event().about().offerId())).iterator());
    offers.add(added.values(), first);
    changed.sort(Comparator.comparing(OfferChange::offerId));
    offers.update(changed);
    tallies.add(tally);
    offerTallies.write();
    PlannerStatistics.refresh(connection, (long) fresh.size() + added.size());
  }

  private boolean isStray(String offerId) {
    return !known.containsKey(offerId) && !added.containsKey(offerId);
  }

  /** A new event as a row, numbered in the order in which they came. */
  private EventTable.Row row(Arrivals.Arrival one, long last, int[] positions) {
    long seq = last + 1 + Arrays.binarySearch(positions, one.position());
    Verdict verdict = Objects.requireNonNull(verdictAt[one.position()]);
    return new EventTable.Row(one.key(), seq, one.event(), verdict);
  }
}
