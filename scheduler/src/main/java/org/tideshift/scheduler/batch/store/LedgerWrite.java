package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final Deadlines deadlines;
  private final Connection connection;
  private final OfferTable offers;
  private final EventTable events;
  private final Map<TallyTable.Entry, Long> tally = new TreeMap<>();

  /** Begins a write; another writer waits until the transaction ends. */
  LedgerWrite(Connection connection, Deadlines deadlines) throws SQLException {
    this.deadlines = deadlines;
    this.connection = connection;
    this.offers = new OfferTable(connection);
    this.events = new EventTable(connection);
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
    List<MarketEvent> fresh = withoutKnown(happened);
    Map<String, LedgerOffer> known = offers.all();
    List<OfferRow> added = withoutKnown(published, known);
    offers.add(added);
    Map<String, SeatOffer> all = new TreeMap<>();
    known.forEach((id, row) -> all.put(id, row.published().inMarket()));
    added.forEach(one -> all.put(one.offerId(), one.inMarket()));
    Set<String> touched = connected(all, added, fresh);
    List<EventTable.Row> before = events.aboutOffers(touched);
    Settlement settlement = settle(all, touched, before, fresh);
    List<EventTable.Row> recorded = write(settlement, fresh, before, recordedAt);
    offers.update(settlement.offers().stream().filter(one -> isChanged(one, known)).toList());
    new TallyTable(connection).add(tally);
    return LedgerChange.of(recorded, happened.size() - fresh.size());
  }

  private List<MarketEvent> withoutKnown(List<MarketEvent> happened) throws SQLException {
    Map<String, MarketEvent> known = new HashMap<>();
    for (EventTable.Row row :
        events.withIds(happened.stream().map(MarketEvent::eventId).toList())) {
      known.put(row.event().eventId(), row.event());
    }
    List<String> conflicts =
        happened.stream()
            .filter(event -> !known.getOrDefault(event.eventId(), event).equals(event))
            .map(MarketEvent::eventId)
            .toList();
    if (!conflicts.isEmpty()) {
      throw new EventConflictException(conflicts);
    }
    return known.isEmpty()
        ? happened
        : happened.stream().filter(event -> !known.containsKey(event.eventId())).toList();
  }

  private static List<OfferRow> withoutKnown(
      Collection<OfferRow> published, Map<String, LedgerOffer> known) {
    return published.stream().filter(one -> !known.containsKey(one.offerId())).toList();
  }

  /** The offers that can feel what is new, and those that only events know of yet. */
  private Set<String> connected(
      Map<String, SeatOffer> all, List<OfferRow> added, List<MarketEvent> fresh) {
    Set<String> touched = new TreeSet<>();
    added.forEach(one -> touched.add(one.offerId()));
    fresh.stream()
        .map(event -> event.about().offerId())
        .filter(all::containsKey)
        .forEach(touched::add);
    if (touched.isEmpty()) {
      return touched;
    }
    ClaimBook book = new ClaimBook(deadlines);
    book.publish(all.values());
    return book.connected(touched);
  }

  private Settlement settle(
      Map<String, SeatOffer> all,
      Set<String> touched,
      List<EventTable.Row> before,
      List<MarketEvent> fresh) {
    List<MarketEvent> replayed = new ArrayList<>(before.size() + fresh.size());
    before.forEach(row -> replayed.add(row.event()));
    replayed.addAll(fresh);
    List<SeatOffer> concerned =
        all.values().stream().filter(one -> touched.contains(one.offerId())).toList();
    return new SettleClaims(deadlines).settle(concerned, replayed);
  }

  private List<EventTable.Row> write(
      Settlement settlement,
      List<MarketEvent> fresh,
      List<EventTable.Row> before,
      Instant recordedAt)
      throws SQLException {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (SettledEvent one : settlement.events()) {
      verdicts.put(one.event().eventId(), Verdict.of(one.outcome()));
    }
    List<EventTable.Row> added = new ArrayList<>(fresh.size());
    for (MarketEvent event : fresh) {
      Verdict verdict = verdictOn(event, verdicts);
      added.add(new EventTable.Row(event, verdict));
      count(event, verdict, 1);
    }
    events.add(added, recordedAt);
    events.update(corrected(before, verdicts));
    return added;
  }

  private List<EventTable.Row> corrected(
      List<EventTable.Row> before, Map<String, Verdict> verdicts) {
    List<EventTable.Row> corrected = new ArrayList<>();
    for (EventTable.Row row : before) {
      Verdict now = verdictOn(row.event(), verdicts);
      if (!now.equals(row.verdict())) {
        corrected.add(new EventTable.Row(row.event(), now));
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

  private static boolean isChanged(OfferStatus status, Map<String, LedgerOffer> known) {
    LedgerOffer before = known.get(status.offer().offerId());
    return before == null
        || before.state() != status.state()
        || before.held() != OfferTable.isHeld(status);
  }
}
