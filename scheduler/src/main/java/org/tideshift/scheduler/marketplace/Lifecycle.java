package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tideshift.scheduler.marketplace.Outcome.Accepted;
import org.tideshift.scheduler.marketplace.Outcome.Refused;
import org.tideshift.scheduler.marketplace.Outcome.Waitlisted;
import org.tideshift.scheduler.offers.TimeSpan;

/** Applies events to bookings: the table, its deadlines, seats and waitlists. */
final class Lifecycle {
  private final MoveConditions conditions;
  private final Bookings bookings;

  Lifecycle(Deadlines deadlines, Bookings bookings) {
    this.conditions = new MoveConditions(deadlines);
    this.bookings = bookings;
  }

  /** Applies one event; they have to come in {@link MarketEvent#ORDER}. */
  Outcome apply(MarketEvent event) {
    Optional<Booking> known = bookings.find(event.about().offerId());
    if (known.isEmpty()) {
      return new Refused(
          Refusal.UNKNOWN_OFFER, "the offer " + event.about().offerId() + " is not known");
    }
    Booking booking = known.get();
    if (!booking.offer().agentId().equals(event.about().agentId())) {
      return new Refused(
          Refusal.WRONG_AGENT, "the offer is not for the agent " + event.about().agentId());
    }
    Optional<OfferState> next = AllowedMoves.find(booking.state(), event.kind());
    if (next.isEmpty()) {
      return notAllowed(event.kind(), booking.state());
    }
    Optional<Refused> untimely = conditions.findRefusal(event, booking.status());
    return untimely.isPresent() ? untimely.get() : move(booking, next.get(), event);
  }

  private static Outcome notAllowed(EventKind kind, OfferState state) {
    return state == OfferState.NOT_OFFERED
        ? new Refused(Refusal.NOT_OPEN_YET, "before the offer was published")
        : new Refused(
            Refusal.NOT_ALLOWED, "an offer that is " + word(state) + " cannot be " + word(kind));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Outcome move(Booking booking, OfferState next, MarketEvent event) {
    if (next == OfferState.CLAIMED) {
      return claim(booking, event);
    }
    boolean freed = booking.state().holdsSeat() && !next.holdsSeat();
    booking.enter(next, event.at());
    if (freed) {
      moveUp(booking.rivals(), event.at());
      moveUp(booking.clashes(), event.at());
    }
    return new Accepted(next);
  }

  private static Outcome claim(Booking booking, MarketEvent event) {
    Optional<Booking> held = booking.findHeldClash();
    if (held.isPresent()) {
      TimeSpan shift = held.get().offer().seat().span();
      return new Refused(
          Refusal.OVERLAPS_OTHER_SHIFT,
          "the agent holds another shift, " + shift.start() + " to " + shift.end());
    }
    booking.claimBy(event);
    return booking.state() == OfferState.WAITLISTED
        ? new Waitlisted()
        : new Accepted(OfferState.CLAIMED);
  }

  /** Who claimed first moves up first, until nobody can; never once the shift has started. */
  private static void moveUp(List<Booking> candidates, Instant at) {
    Optional<Booking> next = firstInLine(candidates, at);
    while (next.isPresent()) {
      next.get().hold(at);
      next = firstInLine(candidates, at);
    }
  }

  private static Optional<Booking> firstInLine(List<Booking> candidates, Instant at) {
    return candidates.stream()
        .filter(Booking::canMoveUp)
        .filter(one -> at.isBefore(one.offer().seat().span().start()))
        .min(Booking.byClaim());
  }
}
