package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.RandomMarket;
import org.tideshift.scheduler.marketplace.Seat;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.marketplace.SettleClaims;
import org.tideshift.scheduler.marketplace.Settlement;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** What the ledger promises, whichever database keeps it. */
abstract class LedgerContract {
  private static final Instant NOW = Instant.parse("2025-11-17T05:00:00Z");
  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
  private static final Deadlines DEADLINES = Deadlines.standard();
  private static final int MARKETS = 1000;
  private static final int SEED = 6;

  /** The same database at each call within a test, as another process would open it. */
  abstract Database open();

  @Test
  void theStateKeptIsTheReplayOfTheEventsInWhateverOrderTheyCame() {
    Random random = new Random(SEED);
    List<SeatOffer> offers = new ArrayList<>();
    List<MarketEvent> events = new ArrayList<>();
    for (int market = 0; market < MARKETS; market++) {
      RandomMarket one = new RandomMarket(random);
      String prefix = market + "-";
      one.offers().forEach(offer -> offers.add(renamed(prefix, offer)));
      one.events().forEach(event -> events.add(renamed(prefix, event)));
    }
    Collections.shuffle(events, random);
    int late = events.size() / 3;
    try (Database database = open()) {
      ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES);
      ledger.record(events.subList(0, late), NOW);
      publish(ledger, offers.subList(0, offers.size() / 2), List.of());
      ledger.record(events.subList(late, 2 * late), NOW);
      publish(ledger, offers, List.of());
      ledger.record(events.subList(late, events.size()), NOW);
    }
    Settlement expected = new SettleClaims(DEADLINES).settle(offers, events);
    try (Database database = open()) {
      LedgerView view = new ClaimsLedger(database, DEADLINES).view();
      assertThat(states(view)).isEqualTo(states(expected.offers()));
      assertThat(view.events()).isEqualTo(Counted.of(expected));
      assertThat(new ClaimsLedger(database, DEADLINES).figures(Instant.EPOCH, FAR))
          .isEqualTo(CountedOffers.figures(expected));
      List<EventTable.Row> kept = rows(database);
      assertThat(Counted.verdicts(kept)).isEqualTo(Counted.verdictsOf(expected));
      assertThat(kept.stream().map(EventTable.Row::event).collect(Collectors.toSet()))
          .isEqualTo(Set.copyOf(events));
    }
  }

  @Test
  void eventsWhoseNumbersAreTheSameAreToldApartByTheirIds() {
    EventKeys four = (id, attempt) -> Math.floorMod(id.hashCode() + attempt, 4L);
    EventKeys poor = (id, attempt) -> attempt < 4 ? four.of(id, attempt) : id.hashCode() + attempt;
    List<MarketEvent> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      events.add(event("id " + i, "a", EventKind.CLAIMED, 1 + i));
    }
    try (Database database = open()) {
      publish(ledgerWithOneOffer(database), List.of(), List.of());
      ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES, poor);
      assertThat(ledger.record(events.subList(0, 25), NOW).recorded()).isEqualTo(25);
      LedgerChange again = ledger.record(events, NOW);
      assertThat(again.recorded()).isEqualTo(15);
      assertThat(again.repeated()).isEqualTo(25);
      assertThat(rows(database).stream().map(row -> row.event().eventId()))
          .containsAll(events.stream().map(MarketEvent::eventId).toList())
          .hasSize(1 + 40);
      assertThat(rows(database).stream().map(EventTable.Row::seq)).doesNotHaveDuplicates();
      assertThatExceptionOfType(EventConflictException.class)
          .isThrownBy(
              () -> ledger.record(List.of(event("id 30", "a", EventKind.DECLINED, 1)), NOW));
    }
  }

  @Test
  void aLedgerOfTheFirstSchemaIsMovedWithAllThatIsInIt() {
    Random random = new Random(SEED);
    RandomMarket market = new RandomMarket(random);
    while (market.events().size() < 50) {
      market = new RandomMarket(random);
    }
    List<SeatOffer> offers = market.offers();
    List<MarketEvent> events = market.events();
    Settlement expected = new SettleClaims(DEADLINES).settle(offers, events);
    try (Database database = open()) {
      ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES);
      ledger.record(events, NOW);
      publish(ledger, offers, List.of());
      FirstSchema.bringBack(database);
    }
    try (Database database = open()) {
      ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES);
      assertThat(ledger.record(events, NOW).repeated()).isEqualTo(events.size());
      assertThat(Counted.verdicts(rows(database))).isEqualTo(Counted.verdictsOf(expected));
      assertThat(ledger.view().events()).isEqualTo(Counted.of(expected));
      assertThat(ledger.figures(Instant.EPOCH, FAR)).isEqualTo(CountedOffers.figures(expected));
      MarketEvent late = new MarketEvent("late", events.get(0).about(), EventKind.OFFERED, NOW, "");
      ledger.record(List.of(late), NOW);
      List<MarketEvent> all = new ArrayList<>(events);
      all.add(late);
      Settlement after = new SettleClaims(DEADLINES).settle(offers, all);
      assertThat(states(ledger.view())).isEqualTo(states(after.offers()));
      assertThat(ledger.figures(Instant.EPOCH, FAR)).isEqualTo(CountedOffers.figures(after));
      assertThat(Counted.verdicts(rows(database))).isEqualTo(Counted.verdictsOf(after));
    }
  }

  @Test
  void theNewestNightKnowsItsOwnPlanAlsoAfterAnEarlierOneWasReplayed() {
    Instant next = NOW.plus(Duration.ofDays(1));
    try (Database database = open()) {
      ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES);
      ledger.publish(new PublishedNight("1", NOW, 0, "monday"), List.of(), List.of(), NOW);
      ledger.publish(new PublishedNight("2", next, 0, "tuesday"), List.of(), List.of(), NOW);
      ledger.publish(new PublishedNight("3", NOW, 0, "monday"), List.of(), List.of(), NOW);

      assertThat(ledger.asOf(next).fingerprint()).isEqualTo("tuesday");
    }
  }

  @Test
  void anEventThatComesTwiceCountsOnce() {
    MarketEvent claim = event("1", "a", EventKind.CLAIMED, 2);
    try (Database database = open()) {
      ClaimsLedger ledger = ledgerWithOneOffer(database);
      assertThat(ledger.record(List.of(claim), NOW))
          .isEqualTo(new LedgerChange(1, 0, 0, List.of()));
      assertThat(ledger.record(List.of(claim), NOW))
          .isEqualTo(new LedgerChange(0, 1, 0, List.of()));
      assertThat(countOf(ledger, EventKind.CLAIMED)).isEqualTo(1);
    }
  }

  @Test
  void anEventThatComesTwiceWithOtherContentIsRefusedWithAllThatCameWithIt() {
    MarketEvent claim = event("1", "a", EventKind.CLAIMED, 2);
    MarketEvent other = event("1", "a", EventKind.DECLINED, 2);
    try (Database database = open()) {
      ClaimsLedger ledger = ledgerWithOneOffer(database);
      ledger.record(List.of(claim), NOW);
      assertThatExceptionOfType(EventConflictException.class)
          .isThrownBy(
              () -> ledger.record(List.of(event("2", "a", EventKind.RELEASED, 3), other), NOW))
          .satisfies(conflict -> assertThat(conflict.eventIds()).containsExactly("1"));
      assertThat(countOf(ledger, EventKind.RELEASED)).isZero();
    }
  }

  @Test
  void aRefusedEventIsKeptWithItsReason() {
    try (Database database = open()) {
      ClaimsLedger ledger = ledgerWithOneOffer(database);
      MarketEvent claim = event("1", "somebody", EventKind.CLAIMED, 2);
      RefusedEvent refused =
          new RefusedEvent(claim, "wrong_agent", "the offer is not for the agent somebody");
      LedgerChange change = ledger.record(List.of(claim), NOW);
      assertThat(change).isEqualTo(new LedgerChange(1, 0, 1, List.of(refused)));
      assertThat(ledger.refusals(10)).containsExactly(refused);
      assertThat(countOf(ledger, EventKind.CLAIMED)).isZero();
      assertThat(ledger.view().events())
          .contains(
              new EventCount(EventKind.CLAIMED, 0, 1), new EventCount(EventKind.OFFERED, 1, 0));
    }
  }

  @Test
  void anEarlierClaimThatComesLateTakesTheSeat() {
    try (Database database = open()) {
      ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES);
      publish(
          ledger,
          List.of(offer("o-a", "a"), offer("o-b", "b")),
          List.of(offered("o-a", "a"), offered("o-b", "b")));
      ledger.record(List.of(claim("o-b", "b", 5)), NOW);
      assertThat(states(ledger.view())).containsEntry("o-b", OfferState.CLAIMED);
      ledger.record(List.of(claim("o-a", "a", 4)), NOW);
      assertThat(states(ledger.view()))
          .containsEntry("o-a", OfferState.CLAIMED)
          .containsEntry("o-b", OfferState.WAITLISTED);
    }
  }

  private static List<EventTable.Row> rows(Database database) {
    List<EventTable.Row> rows = new ArrayList<>();
    database.inTransaction(
        connection -> {
          new EventTable(connection).visitAll(rows::add);
          return rows;
        });
    return rows;
  }

  private static ClaimsLedger ledgerWithOneOffer(Database database) {
    ClaimsLedger ledger = new ClaimsLedger(database, DEADLINES);
    publish(ledger, List.of(offer("o", "a")), List.of(offered("o", "a")));
    return ledger;
  }

  private static SeatOffer offer(String id, String agent) {
    Instant start = NOW.plus(Duration.ofDays(9));
    TimeSpan span = new TimeSpan(start, start.plus(Duration.ofHours(4)));
    return new SeatOffer(
        id, new Seat("seat", "voice", span), agent, new ClaimWindow(1, NOW, start));
  }

  private static MarketEvent offered(String offer, String agent) {
    return new MarketEvent(
        "night:" + offer, new OfferKey(offer, agent), EventKind.OFFERED, NOW, "");
  }

  private static MarketEvent claim(String offer, String agent, int hours) {
    return new MarketEvent(
        offer + " claimed",
        new OfferKey(offer, agent),
        EventKind.CLAIMED,
        NOW.plus(Duration.ofHours(hours)),
        "");
  }

  private static MarketEvent event(String id, String agent, EventKind kind, int hours) {
    return new MarketEvent(
        id, new OfferKey("o", agent), kind, NOW.plus(Duration.ofHours(hours)), "because");
  }

  private static long countOf(ClaimsLedger ledger, EventKind kind) {
    return ledger.view().events().stream()
        .filter(one -> one.kind() == kind)
        .mapToLong(EventCount::counted)
        .sum();
  }

  private static List<OfferRow> published(List<SeatOffer> offers) {
    return offers.stream()
        .map(
            offer ->
                new OfferRow(
                    offer.offerId(),
                    offer.seat().seatId(),
                    new ShiftOffer(
                        offer.agentId(),
                        offer.seat().group(),
                        offer.seat().span(),
                        CountedOffers.probability(offer.offerId()),
                        "short"),
                    new OfferRow.Work(List.of("billing"), Set.of("acme")),
                    new OfferRow.Promise(
                        Optional.of(offer.window()), Optional.empty(), Optional.empty())))
        .toList();
  }

  /** Publishes as a night of the test's moment; each call is a run of its own. */
  private static void publish(
      ClaimsLedger ledger, List<SeatOffer> offers, List<MarketEvent> events) {
    PublishedNight night = new PublishedNight("run " + offers.size(), NOW, 0, "");
    ledger.publish(night, published(offers), events, NOW);
  }

  private static Map<String, OfferState> states(LedgerView view) {
    Map<String, OfferState> states = new TreeMap<>();
    view.offers().forEach(one -> states.put(one.published().offerId(), one.state()));
    return states;
  }

  private static Map<String, OfferState> states(List<OfferStatus> statuses) {
    Map<String, OfferState> states = new TreeMap<>();
    statuses.forEach(one -> states.put(one.offer().offerId(), one.state()));
    return states;
  }

  private static SeatOffer renamed(String prefix, SeatOffer offer) {
    Seat seat = offer.seat();
    return new SeatOffer(
        prefix + offer.offerId(),
        new Seat(prefix + seat.seatId(), seat.group(), seat.span()),
        prefix + offer.agentId(),
        offer.window());
  }

  private static MarketEvent renamed(String prefix, MarketEvent event) {
    OfferKey about =
        new OfferKey(prefix + event.about().offerId(), prefix + event.about().agentId());
    return new MarketEvent(
        prefix + event.eventId(), about, event.kind(), event.at(), event.reason());
  }
}
