package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.Optional;
import org.tideshift.scheduler.marketplace.Outcome.Refused;

/** The moments that a move allowed by the table has to keep. */
final class MoveConditions {
  private final Deadlines deadlines;

  MoveConditions(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Returns why the event comes too early or too late; empty where it is in time. */
  Optional<Refused> findRefusal(MarketEvent event, OfferStatus status) {
    Instant at = event.at();
    return switch (event.kind()) {
      case CLAIMED -> claim(at, status.offer().window());
      case RELEASED ->
          notAfter(at, deadlines.lastRelease(status), Refusal.RELEASE_LOCKED, "releases ended");
      case CONFIRMED ->
          notAfter(
              at,
              deadlines.lastConfirmation(status),
              Refusal.CONFIRMED_TOO_LATE,
              "confirmations ended");
      case EXPIRED -> expiry(event, status);
      case OFFERED, DECLINED, WORKED, NO_SHOW, WITHDRAWN -> Optional.empty();
    };
  }

  private static Optional<Refused> claim(Instant at, ClaimWindow window) {
    return notBefore(at, window.opensAt(), Refusal.NOT_OPEN_YET, "the offer opened")
        .or(() -> notAfter(at, window.closesAt(), Refusal.CLOSED, "the offer closed"));
  }

  /** A night that knew of no answer has nothing to say once one turns out to have come in time. */
  private Optional<Refused> expiry(MarketEvent event, OfferStatus status) {
    boolean wasAnswered =
        status.state() == OfferState.CLAIMED && event.reason().equals(Expiry.UNANSWERED.reason());
    return wasAnswered
        ? Optional.of(new Refused(Refusal.NOT_DUE, "the offer had been claimed in time"))
        : notBefore(event.at(), due(status), Refusal.NOT_DUE, "it is due");
  }

  /** Returns when an offer may expire where it stands. */
  private Instant due(OfferStatus status) {
    return switch (status.state()) {
      case CLAIMED -> deadlines.lastConfirmation(status);
      case WAITLISTED -> status.offer().seat().span().start();
      default -> status.offer().window().closesAt();
    };
  }

  private static Optional<Refused> notBefore(
      Instant at, Instant first, Refusal refusal, String what) {
    return at.isBefore(first)
        ? Optional.of(new Refused(refusal, "before " + what + ", at " + first))
        : Optional.empty();
  }

  private static Optional<Refused> notAfter(
      Instant at, Instant last, Refusal refusal, String what) {
    return at.isAfter(last)
        ? Optional.of(new Refused(refusal, "after " + what + ", at " + last))
        : Optional.empty();
  }
}
