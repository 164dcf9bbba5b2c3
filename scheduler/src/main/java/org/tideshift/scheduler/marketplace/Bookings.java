package org.tideshift.scheduler.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.TimeSpan;

/** All offers, each tied to its rivals for the seat and to its agent's overlapping ones. */
final class Bookings {
  private final Map<String, Booking> byOffer = new LinkedHashMap<>();
  private final Map<String, List<Booking>> bySeat = new HashMap<>();
  private final Map<String, NavigableMap<Instant, List<Booking>>> byAgent = new HashMap<>();
  private Duration longest = Duration.ZERO;

  /**
   * Adds an offer; one that is there already stays.
   *
   * @throws IllegalArgumentException where the id stands for another offer already
   */
  void add(SeatOffer offer) {
    Booking known = byOffer.get(offer.offerId());
    if (known != null) {
      if (!known.offer().equals(offer)) {
        throw new IllegalArgumentException(
            "Offer " + offer.offerId() + " is " + known.offer() + " already, but came as " + offer);
      }
      return;
    }
    List<Booking> rivals =
        bySeat.computeIfAbsent(offer.seat().seatId(), unused -> new ArrayList<>(2));
    Booking booking = new Booking(offer, rivals);
    rivals.add(booking);
    byOffer.put(offer.offerId(), booking);
    tieToAgent(booking);
  }

  private void tieToAgent(Booking booking) {
    TimeSpan span = booking.offer().seat().span();
    longest = longest.compareTo(span.length()) < 0 ? span.length() : longest;
    NavigableMap<Instant, List<Booking>> calendar =
        byAgent.computeIfAbsent(booking.offer().agentId(), unused -> new TreeMap<>());
    for (List<Booking> others :
        calendar.subMap(span.start().minus(longest), true, span.end(), false).values()) {
      for (Booking other : others) {
        if (other.offer().seat().span().overlaps(span)) {
          booking.clashWith(other);
        }
      }
    }
    calendar.computeIfAbsent(span.start(), unused -> new ArrayList<>(1)).add(booking);
  }

  Optional<Booking> find(String offerId) {
    return Optional.ofNullable(byOffer.get(offerId));
  }

  Collection<Booking> all() {
    return byOffer.values();
  }

  /** The ids of all offers that those of {@code offerIds} can affect, themselves included. */
  Set<String> connected(Collection<String> offerIds) {
    Set<String> reached = new HashSet<>(offerIds);
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Booking booking = byOffer.get(open.pop());
      if (booking != null) {
        open(booking.rivals(), reached, open);
        open(booking.clashes(), reached, open);
      }
    }
    return reached;
  }

  private static void open(List<Booking> bookings, Set<String> reached, Deque<String> open) {
    for (Booking one : bookings) {
      if (reached.add(one.offer().offerId())) {
        open.push(one.offer().offerId());
      }
    }
  }
}
