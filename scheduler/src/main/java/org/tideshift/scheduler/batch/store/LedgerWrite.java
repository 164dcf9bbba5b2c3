package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.tideshift.scheduler.batch.store.OfferTable.Change;
import org.tideshift.scheduler.batch.store.OfferTable.Standing;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.ClaimBook;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.marketplace.SettleClaims;
import org.tideshift.scheduler.marketplace.SettledEvent;
import org.tideshift.scheduler.marketplace.Settlement;

/**
 * One addition to the ledger, within a transaction: new offers and events go in, and whatever they
 * can change is settled anew.
 */
final class LedgerWrite {
  /** Where so large a part of the offers is touched, all events are looked through. */
  private static final int OFFERS_A_LOOKUP = 4;

  private final Deadlines deadlines;
  private final EventKeys keys;
  private final OfferTable offers;
  private final EventTable events;
  private final StrayTable strays;
  private final TallyTable tallies;
  private final Map<TallyTable.Entry, Long> tally = new TreeMap<>();

  /** Begins a write; another writer waits until the transaction ends. */
  LedgerWrite(Connection connection, Deadlines deadlines, EventKeys keys) throws SQLException {
    this.deadlines = deadlines;
    this.keys = keys;
    this.offers = new OfferTable(connection);
    this.events = new EventTable(connection);
    this.strays = new StrayTable(connection);
    this.tallies = new TallyTable(connection);
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
    Map<String, Standing> known = offers.standings();
    List<OfferRow> added =
        published.stream().filter(one -> !known.containsKey(one.offerId())).toList();
    List<EventTable.Row> recorded = add(known, added, arrivals.fresh(), recordedAt);
    return LedgerChange.of(recorded, (long) happened.size() - recorded.size());
  }

  private List<EventTable.Row> add(
      Map<String, Standing> known,
      List<OfferRow> added,
      List<Arrivals.Arrival> fresh,
      Instant recordedAt)
      throws SQLException {
    Map<String, SeatOffer> all = new LinkedHashMap<>();
    known.forEach((id, one) -> all.put(id, one.offer()));
    added.forEach(one -> all.put(one.offerId(), one.inMarket()));
    Set<String> touched = connected(all, added, fresh);
    List<EventTable.Row> before = before(touched, added, known.size());
    Settlement settlement = settle(all, touched, before, fresh);
    Map<String, Verdict> verdicts = verdicts(settlement);
    List<EventTable.Row> recorded = recorded(fresh, verdicts);
    events.add(recorded, recordedAt);
    events.setLastSeq(events.lastSeq() + recorded.size());
    events.update(corrected(before, verdicts));
    write(settlement, known, added, news(recorded, before, added, all.keySet()));
    tallies.add(tally);
    return recorded;
  }

  /** The offers that can feel what is new, and those that only events know of yet. */
  private Set<String> connected(
      Map<String, SeatOffer> all, List<OfferRow> added, List<Arrivals.Arrival> fresh) {
    Set<String> touched = new HashSet<>();
    added.forEach(one -> touched.add(one.offerId()));
    fresh.stream()
        .map(one -> one.event().about().offerId())
        .filter(all::containsKey)
        .forEach(touched::add);
    if (touched.isEmpty() || touched.size() == all.size()) {
      return touched;
    }
    ClaimBook book = new ClaimBook(deadlines);
    book.publish(all.values());
    return book.connected(touched);
  }

  /** The events recorded before about the offers touched. */
  private List<EventTable.Row> before(Set<String> touched, List<OfferRow> added, int known)
      throws SQLException {
    Set<String> fresh = new HashSet<>();
    added.forEach(one -> fresh.add(one.offerId()));
    boolean few = touched.size() - fresh.size() <= known / OFFERS_A_LOOKUP;
    Optional<long[]> listed = few ? offers.findEventKeys(touched) : Optional.empty();
    List<EventTable.Row> before = new ArrayList<>();
    if (listed.isPresent()) {
      LongStream awaited = Arrays.stream(strays.about(fresh));
      events.visit(
          LongStream.concat(Arrays.stream(listed.get()), awaited).sorted().toArray(), before::add);
    } else {
      events.visitAll(
          row -> {
            if (touched.contains(row.event().about().offerId())) {
              before.add(row);
            }
          });
    }
    return before;
  }

  private Settlement settle(
      Map<String, SeatOffer> all,
      Set<String> touched,
      List<EventTable.Row> before,
      List<Arrivals.Arrival> fresh) {
    List<MarketEvent> replayed = new ArrayList<>(before.size() + fresh.size());
    before.forEach(row -> replayed.add(row.event()));
    fresh.forEach(one -> replayed.add(one.event()));
    List<SeatOffer> concerned =
        all.values().stream().filter(one -> touched.contains(one.offerId())).toList();
    return new SettleClaims(deadlines).settle(concerned, replayed);
  }

  private static Map<String, Verdict> verdicts(Settlement settlement) {
    Map<String, Verdict> verdicts = new HashMap<>(2 * settlement.events().size());
    for (SettledEvent one : settlement.events()) {
      verdicts.put(one.event().eventId(), Verdict.of(one.outcome()));
    }
    return verdicts;
  }

  /** The new events as rows, numbered in the order in which they came. */
  private List<EventTable.Row> recorded(List<Arrivals.Arrival> fresh, Map<String, Verdict> verdicts)
      throws SQLException {
    long last = events.lastSeq();
    int[] positions = fresh.stream().mapToInt(Arrivals.Arrival::position).sorted().toArray();
    List<EventTable.Row> recorded = new ArrayList<>(fresh.size());
    for (Arrivals.Arrival one : fresh) {
      Verdict verdict = verdictOn(one.event(), verdicts);
      long seq = last + 1 + Arrays.binarySearch(positions, one.position());
      recorded.add(new EventTable.Row(one.key(), seq, one.event(), verdict));
      count(one.event(), verdict, 1);
    }
    return recorded;
  }

  private List<EventTable.Row> corrected(
      List<EventTable.Row> before, Map<String, Verdict> verdicts) {
    List<EventTable.Row> corrected = new ArrayList<>();
    for (EventTable.Row row : before) {
      Verdict now = verdictOn(row.event(), verdicts);
      if (!now.equals(row.verdict())) {
        corrected.add(new EventTable.Row(row.key(), row.seq(), row.event(), now));
        count(row.event(), row.verdict(), -1);
        count(row.event(), now, 1);
      }
    }
    return corrected;
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

  /** Keys of what is new about each offer; an offer that is new gets what waited for it too. */
  private Map<String, List<Long>> news(
      List<EventTable.Row> recorded,
      List<EventTable.Row> before,
      List<OfferRow> added,
      Set<String> published)
      throws SQLException {
    Map<String, List<Long>> news = new HashMap<>();
    added.forEach(one -> news.put(one.offerId(), new ArrayList<>(1)));
    List<Long> arrived = new ArrayList<>();
    for (EventTable.Row row : before) {
      List<Long> keysOfAdded = news.get(row.event().about().offerId());
      if (keysOfAdded != null) {
        keysOfAdded.add(row.key());
        arrived.add(row.key());
      }
    }
    strays.remove(arrived);
    List<EventTable.Row> lost = new ArrayList<>();
    for (EventTable.Row row : recorded) {
      String offerId = row.event().about().offerId();
      if (published.contains(offerId)) {
        news.computeIfAbsent(offerId, unused -> new ArrayList<>(2)).add(row.key());
      } else {
        lost.add(row);
      }
    }
    strays.add(lost);
    return news;
  }

  private void write(
      Settlement settlement,
      Map<String, Standing> known,
      List<OfferRow> added,
      Map<String, List<Long>> news)
      throws SQLException {
    Map<String, Change> first = new HashMap<>();
    List<Change> changed = new ArrayList<>();
    for (OfferStatus status : settlement.offers()) {
      String id = status.offer().offerId();
      Change change = new Change(status, news.getOrDefault(id, List.of()));
      Standing before = known.get(id);
      if (before == null) {
        first.put(id, change);
      } else if (!change.eventKeys().isEmpty() || isChanged(status, before)) {
        changed.add(change);
      }
    }
    offers.add(added, first);
    offers.update(changed);
  }

  private static boolean isChanged(OfferStatus status, Standing before) {
    return before.state() != status.state() || before.held() != OfferTable.isHeld(status);
  }
}
