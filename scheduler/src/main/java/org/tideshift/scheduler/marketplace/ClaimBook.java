package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The live state of the marketplace in memory. After every call it stands as if all offers and
 * events so far had been settled at once, whatever the order in which they came: a late event makes
 * it replay the offers that can feel it, and no others. Not safe for threads.
 */
public final class ClaimBook {
  private final Bookings bookings = new Bookings();
  private final Lifecycle lifecycle;
  private final Map<String, MarketEvent> known = new HashMap<>();
  private final Map<String, List<MarketEvent>> byOffer = new HashMap<>();
  private final Map<String, SettledEvent> settled = new TreeMap<>();

  /** Takes the deadlines that all offers share. */
  public ClaimBook(Deadlines deadlines) {
    this.lifecycle = new Lifecycle(deadlines, bookings);
  }

  /**
   * Adds published offers; events that came before their offer count from now on.
   *
   * @throws IllegalArgumentException where an id stands for another offer already
   */
  public void publish(Collection<SeatOffer> offers) {
    offers.forEach(bookings::add);
    Set<String> awaited = new TreeSet<>();
    offers.stream().map(SeatOffer::offerId).filter(byOffer::containsKey).forEach(awaited::add);
    replay(awaited);
  }

  /**
   * Adds events; one that is known already changes nothing.
   *
   * @throws IllegalArgumentException where an id stands for another event already
   */
  public void record(Collection<MarketEvent> events) {
    Set<String> touched = new TreeSet<>();
    for (MarketEvent event : events) {
      MarketEvent before = known.putIfAbsent(event.eventId(), event);
      if (before == null) {
        String offerId = event.about().offerId();
        byOffer.computeIfAbsent(offerId, unused -> new ArrayList<>()).add(event);
        touched.add(offerId);
      } else if (!before.equals(event)) {
        throw new IllegalArgumentException(
            "Event " + event.eventId() + " is " + before + " already, but came as " + event);
      }
    }
    replay(touched);
  }

  private void replay(Set<String> offerIds) {
    List<MarketEvent> events = new ArrayList<>();
    for (String offerId : connected(offerIds)) {
      bookings.find(offerId).ifPresent(Booking::reset);
      events.addAll(byOffer.getOrDefault(offerId, List.of()));
    }
    events.sort(MarketEvent.ORDER);
    for (MarketEvent event : events) {
      settled.put(event.eventId(), new SettledEvent(event, lifecycle.apply(event)));
    }
  }

  /**
   * Returns the ids of all offers whose fate can depend on that of {@code offerIds}, themselves
   * included: those of the same seat, those of the same agent at an overlapping time, and so on
   * from each of these. Settling them alone gives what settling all gives.
   */
  public Set<String> connected(Collection<String> offerIds) {
    return bookings.connected(offerIds);
  }

  /** Returns where an offer stands; empty for one never published. */
  public Optional<OfferStatus> find(String offerId) {
    return bookings.find(offerId).map(Booking::status);
  }

  /** Returns the state of everything. */
  public Settlement settlement() {
    List<SettledEvent> events = new ArrayList<>(settled.values());
    events.sort((one, other) -> MarketEvent.ORDER.compare(one.event(), other.event()));
    return new Settlement(events, SettleClaims.statuses(bookings.all()));
  }
}
