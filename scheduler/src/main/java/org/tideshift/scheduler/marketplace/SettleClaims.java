package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Offers and events to a settlement: the front door of the lifecycle. */
public final class SettleClaims {
  private final Deadlines deadlines;

  /** Takes the deadlines that all offers share. */
  public SettleClaims(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Replays the events. The settlement of offers that are {@link ClaimBook#connected} to no others
   * is the same whether the others are given or not.
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

  static List<OfferStatus> statuses(Collection<Booking> bookings) {
    return bookings.stream()
        .map(Booking::status)
        .sorted(Comparator.comparing(status -> status.offer().offerId()))
        .toList();
  }
}
