package org.tideshift.scheduler.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * A small market in words. Times are hours before (negative) or after Monday noon, when all offers
 * open unless said otherwise; offers close 96 hours later.
 */
final class MarketSketch {
  static final Instant NOON = Instant.parse("2025-11-17T12:00:00Z");

  private final List<SeatOffer> offers = new ArrayList<>();
  private final List<MarketEvent> events = new ArrayList<>();

  /** An offer, published at hour -1, of a seat from one hour to another. */
  MarketSketch offer(String offerId, String seatId, String agentId, int from, int to) {
    Seat seat = new Seat(seatId, "voice", new TimeSpan(hour(from), hour(to)));
    offers.add(new SeatOffer(offerId, seat, agentId, new ClaimWindow(1, hour(0), hour(96))));
    return event(offerId, agentId, "offered", -1);
  }

  MarketSketch event(String offerId, String agentId, String kind, double hour) {
    return add(offerId, agentId, EventKind.valueOf(kind.toUpperCase(Locale.ROOT)), hour, "");
  }

  /** A night lets the offer expire. */
  MarketSketch expired(String offerId, String agentId, Expiry why, double hour) {
    return add(offerId, agentId, EventKind.EXPIRED, hour, why.reason());
  }

  private MarketSketch add(
      String offerId, String agentId, EventKind kind, double hour, String reason) {
    String id = String.format(Locale.ROOT, "e%03d", events.size());
    events.add(new MarketEvent(id, new OfferKey(offerId, agentId), kind, hour(hour), reason));
    return this;
  }

  static Instant hour(double hour) {
    return NOON.plus(Duration.ofMinutes(Math.round(hour * 60)));
  }

  List<SeatOffer> offers() {
    return offers;
  }

  List<MarketEvent> events() {
    return events;
  }

  Settlement settle() {
    List<MarketEvent> backwards = new ArrayList<>(events);
    Collections.reverse(backwards);
    return new SettleClaims(Deadlines.standard()).settle(offers, backwards);
  }

  /** The states, such as {@code "a=claimed b=waitlisted"}. */
  String states() {
    List<String> words = new ArrayList<>();
    for (OfferStatus one : settle().offers()) {
      words.add(one.offer().offerId() + "=" + one.state().name().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }

  /** What became of the event recorded last. */
  Outcome lastOutcome() {
    MarketEvent last = events.get(events.size() - 1);
    return settle().events().stream()
        .filter(one -> one.event().equals(last))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
