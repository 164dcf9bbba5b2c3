package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers and events to a settlement: the front door of the lifecycle. */
public final class SettleClaims {
  private static final int OFFERS_A_LOT = 20_000;

  private final Deadlines deadlines;

  /** Takes the deadlines that all offers share. */
  public SettleClaims(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Replays the events. The settlement of {@linkplain OfferGroups a group} is the same whether
   * others are given or not.
   *
   * @param offers every offer published, in any order, each once or repeated unchanged
   * @param events everything that happened to them, in any order, each id once
   * @throws IllegalArgumentException where two different offers share an id
   */
  public Settlement settle(Collection<SeatOffer> offers, Collection<MarketEvent> events) {
    Bookings bookings = new Bookings();
    offers.forEach(bookings::add);
    List<MarketEvent> sorted = new ArrayList<>(events);
    sorted.sort(MarketEvent.ORDER);
    Lifecycle lifecycle = new Lifecycle(deadlines, bookings);
    List<SettledEvent> settled = new ArrayList<>(sorted.size());
    sorted.forEach(event -> settled.add(new SettledEvent(event, lifecycle.apply(event))));
    return new Settlement(settled, statuses(bookings.all()));
  }

  /**
   * Returns where offers stand after the same replay, by offer id. Offers are settled some thousand
   * at a time, so that a great ledger needs little memory for it.
   */
  public List<OfferStatus> statuses(Collection<SeatOffer> offers, Collection<MarketEvent> events) {
    List<List<SeatOffer>> lots = OfferGroups.of(offers).lots(any -> true, OFFERS_A_LOT);
    Map<String, List<MarketEvent>> byOffer = new HashMap<>(2 * offers.size());
    List<List<MarketEvent>> concerning = new ArrayList<>();
    for (List<SeatOffer> lot : lots) {
      List<MarketEvent> own = new ArrayList<>();
      concerning.add(own);
      lot.forEach(offer -> byOffer.put(offer.offerId(), own));
    }
    events.forEach(
        event ->
            Optional.ofNullable(byOffer.get(event.about().offerId()))
                .ifPresent(own -> own.add(event)));
    List<OfferStatus> found = new ArrayList<>(offers.size());
    for (int lot = 0; lot < lots.size(); lot++) {
      found.addAll(settle(lots.get(lot), concerning.get(lot)).offers());
    }
    found.sort(Comparator.comparing(status -> status.offer().offerId()));
    return found;
  }

  static List<OfferStatus> statuses(Collection<Booking> bookings) {
    return bookings.stream()
        .map(Booking::status)
        .sorted(Comparator.comparing(status -> status.offer().offerId()))
        .toList();
  }
}
