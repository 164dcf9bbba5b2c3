package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One offer during a replay, with the offers whose fate depends on it. */
final class Booking {
  private final SeatOffer offer;
  private final List<Booking> rivals;
  private final List<Booking> clashes = new ArrayList<>(0);
  private OfferState state = OfferState.NOT_OFFERED;
  private @Nullable Instant since;
  private @Nullable MarketEvent claim;
  private @Nullable Instant heldSince;

  /**
   * Takes its offer.
   *
   * @param rivals every booking of the seat, this one included; grows as offers are added
   */
  Booking(SeatOffer offer, List<Booking> rivals) {
    this.offer = offer;
    this.rivals = rivals;
  }

  SeatOffer offer() {
    return offer;
  }

  OfferState state() {
    return state;
  }

  /** Every booking of the same seat, this one included. */
  List<Booking> rivals() {
    return Collections.unmodifiableList(rivals);
  }

  /** Bookings of the same agent whose shifts overlap this one's. */
  List<Booking> clashes() {
    return Collections.unmodifiableList(clashes);
  }

  void clashWith(Booking other) {
    clashes.add(other);
    other.clashes.add(this);
  }

  /** Whether somebody holds the seat. */
  boolean isSeatTaken() {
    return rivals.stream().anyMatch(one -> one.state.holdsSeat());
  }

  /** The shift that the agent holds at that time. */
  Optional<Booking> findHeldClash() {
    return clashes.stream().filter(one -> one.state.takesTime()).findFirst();
  }

  /** Whether the agent waits, the seat is free and so is the agent. */
  boolean canMoveUp() {
    return state == OfferState.WAITLISTED && !isSeatTaken() && findHeldClash().isEmpty();
  }

  /** Earlier claims first; for bookings that wait. */
  static Comparator<Booking> byClaim() {
    return Comparator.comparing(one -> Objects.requireNonNull(one.claim), MarketEvent.ORDER);
  }

  void enter(OfferState next, Instant at) {
    state = next;
    since = at;
  }

  /** The agent gets the seat, or waits for it. */
  void claimBy(MarketEvent event) {
    claim = event;
    if (isSeatTaken()) {
      enter(OfferState.WAITLISTED, event.at());
    } else {
      hold(event.at());
    }
  }

  void hold(Instant at) {
    enter(OfferState.CLAIMED, at);
    heldSince = at;
  }

  /** Back to before anything happened. */
  void reset() {
    state = OfferState.NOT_OFFERED;
    since = null;
    claim = null;
    heldSince = null;
  }

  OfferStatus status() {
    Optional<Claim> made =
        Optional.ofNullable(claim)
            .map(event -> new Claim(event.at(), Optional.ofNullable(heldSince)));
    return new OfferStatus(offer, state, Optional.ofNullable(since), waitlistPlace(), made);
  }

  private int waitlistPlace() {
    if (state != OfferState.WAITLISTED) {
      return 0;
    }
    long before =
        rivals.stream()
            .filter(one -> one.state == OfferState.WAITLISTED)
            .filter(one -> byClaim().compare(one, this) < 0)
            .count();
    return (int) before + 1;
  }
}
