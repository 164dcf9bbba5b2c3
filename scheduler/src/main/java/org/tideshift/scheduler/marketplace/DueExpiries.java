package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which offers a night lets expire. */
public final class DueExpiries {
  private final Deadlines deadlines;

  /**
   * An offer that expires.
   *
   * @param offer the offer
   * @param why the event's reason
   */
  public record Due(SeatOffer offer, Expiry why) {}

  /** Takes the deadlines that all offers share. */
  public DueExpiries(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Returns the offers for which an {@link EventKind#EXPIRED} event is due at the moment: never
   * answered and closed; still waiting when the shift started; and claimed but not confirmed after
   * the deadline, where somebody waits for the seat. Where nobody waits, an unconfirmed claim is
   * better than an empty seat, and stays.
   */
  public List<Due> at(Instant moment, List<OfferStatus> offers) {
    Set<String> wanted = new TreeSet<>();
    for (OfferStatus one : offers) {
      if (one.state() == OfferState.WAITLISTED && startsAfter(one.offer(), moment)) {
        wanted.add(one.offer().seat().seatId());
      }
    }
    return offers.stream()
        .flatMap(one -> find(one, moment, wanted.contains(one.offer().seat().seatId())).stream())
        .toList();
  }

  /**
   * Returns the claims on shifts yet to start whose deadline of confirmation has passed; none where
   * nobody ever confirmed a shift, for then nobody is asked to.
   */
  public List<Due> unconfirmed(Instant moment, List<OfferStatus> offers, boolean asked) {
    return offers.stream()
        .filter(one -> asked && one.state() == OfferState.CLAIMED)
        .filter(one -> startsAfter(one.offer(), moment))
        .filter(one -> deadlines.lastConfirmation(one).isBefore(moment))
        .map(one -> new Due(one.offer(), Expiry.UNCONFIRMED))
        .toList();
  }

  private Optional<Due> find(OfferStatus status, Instant moment, boolean wanted) {
    SeatOffer offer = status.offer();
    return switch (status.state()) {
      case OPEN -> due(offer.window().closesAt().isBefore(moment), offer, Expiry.UNANSWERED);
      case WAITLISTED -> due(!startsAfter(offer, moment), offer, Expiry.NEVER_FREE);
      case CLAIMED ->
          due(
              wanted && deadlines.lastConfirmation(status).isBefore(moment),
              offer,
              Expiry.UNCONFIRMED);
      default -> Optional.empty();
    };
  }

  private static Optional<Due> due(boolean isDue, SeatOffer offer, Expiry why) {
    return isDue ? Optional.of(new Due(offer, why)) : Optional.empty();
  }

  private static boolean startsAfter(SeatOffer offer, Instant moment) {
    return offer.seat().span().start().isAfter(moment);
  }
}
