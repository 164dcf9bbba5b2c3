package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.SeenOffer;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.Outcome;
import org.tideshift.scheduler.marketplace.Refusal;
import org.tideshift.scheduler.marketplace.Seat;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.marketplace.SettleClaims;
import org.tideshift.scheduler.marketplace.SettledEvent;
import org.tideshift.scheduler.marketplace.Settlement;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.PublishedPlan;

/**
 * Offers of an earlier run and what agents said to them, without a ledger.
 *
 * @param offers every offer that is known
 * @param settlement where each stands, and what became of each event
 */
record AnsweredOffers(List<SeenOffer> offers, Settlement settlement) {
  private static final Instant EVER = Instant.EPOCH;
  private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

  /** Copies the list. */
  AnsweredOffers {
    offers = List.copyOf(offers);
  }

  /**
   * Settles the events under the rules of the marketplace. An offer without {@code opens_at} and
   * {@code closes_at} was open from the beginning and never closes.
   */
  static AnsweredOffers of(
      EarlierOffers earlier, Collection<MarketEvent> claims, Configuration configuration) {
    Map<String, SeenOffer> known = new TreeMap<>();
    Stream.concat(earlier.answered().stream(), earlier.open().stream())
        .forEach(one -> known.putIfAbsent(one.offerId(), one));
    List<SeatOffer> offers = known.values().stream().map(AnsweredOffers::seatOffer).toList();
    List<MarketEvent> events = new ArrayList<>(claims);
    offers.forEach(one -> events.add(offered(one)));
    Deadlines deadlines = Ledgers.deadlines(configuration);
    return new AnsweredOffers(
        List.copyOf(known.values()), new SettleClaims(deadlines).settle(offers, events));
  }

  private static SeatOffer seatOffer(SeenOffer one) {
    return new SeatOffer(
        one.offerId(),
        new Seat(one.seatId(), one.shift().group(), one.shift().span()),
        one.shift().agentId(),
        new ClaimWindow(1, one.opensAt().orElse(EVER), one.closesAt().orElse(NEVER)));
  }

  private static MarketEvent offered(SeatOffer one) {
    return new MarketEvent(
        "offered " + one.offerId(),
        new OfferKey(one.offerId(), one.agentId()),
        EventKind.OFFERED,
        one.window().opensAt(),
        "");
  }

  /** The offers that still wait for an answer. */
  PublishedPlan open(String fingerprint) {
    Map<String, OfferState> states = states();
    List<PlannedShift> shifts =
        offers.stream()
            .filter(one -> states.get(one.offerId()) == OfferState.OPEN)
            .map(SeenOffer::shift)
            .toList();
    return new PublishedPlan(shifts, fingerprint);
  }

  /** The state of each accepted shift, by offer id. */
  Map<String, OfferState> accepted() {
    Map<String, OfferState> accepted = states();
    accepted.values().removeIf(state -> !state.takesTime());
    return accepted;
  }

  /** The state of each offer that was answered in another way, by offer id. */
  Map<String, OfferState> ended() {
    Map<String, OfferState> ended = states();
    ended.values().removeIf(state -> state.takesTime() || state == OfferState.OPEN);
    return ended;
  }

  private Map<String, OfferState> states() {
    Map<String, OfferState> states = new HashMap<>();
    for (OfferStatus one : settlement.offers()) {
      states.put(one.offer().offerId(), one.state());
    }
    return states;
  }

  /** Seats that agents hold. */
  Set<String> takenSeats() {
    Map<String, OfferState> accepted = accepted();
    return offers.stream()
        .filter(one -> accepted.containsKey(one.offerId()))
        .map(SeenOffer::seatId)
        .collect(Collectors.toSet());
  }

  /** The pool with what was accepted as commitments and what was turned down left alone. */
  Pool in(Pool pool, List<GroupAccess> access) {
    return ClaimedTime.in(pool, settlement.offers(), access);
  }

  /** What the summary says of claims. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("shifts_accepted", accepted().size());
    figures.put("claims_refused", refused().count());
    return figures;
  }

  /** A warning for each reason for which events were refused, with the first of them. */
  List<String> refusals() {
    Map<Refusal, List<SettledEvent>> byReason = new EnumMap<>(Refusal.class);
    refused()
        .forEach(
            one ->
                byReason
                    .computeIfAbsent(
                        ((Outcome.Refused) one.outcome()).refusal(), any -> new ArrayList<>())
                    .add(one));
    return byReason.values().stream().map(AnsweredOffers::warning).toList();
  }

  private static String warning(List<SettledEvent> refused) {
    SettledEvent first = refused.get(0);
    String others = refused.size() > 1 ? " and " + (refused.size() - 1) + " like it" : "";
    return "claim event "
        + Printable.value(first.event().eventId())
        + others
        + " refused: "
        + ((Outcome.Refused) first.outcome()).reason();
  }

  private Stream<SettledEvent> refused() {
    return settlement.events().stream().filter(one -> one.outcome() instanceof Outcome.Refused);
  }
}
