package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * What is known for certain at a moment: which offers were claimed, which claimed shifts worked. An
 * answer counts only once it could have been the other one: a quick claim says nothing as long as
 * others still think, and a release nothing as long as those who did not release are still to come.
 */
public final class ResolvedOffers {
  private final Instant asOf;
  private final ZoneId zone;

  /** Takes the moment, and the zone of the hours of the week. */
  public ResolvedOffers(Instant asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
  }

  /**
   * Returns for every offer whose window has closed whether it was claimed; a claim that had to
   * wait is a claim. Offers withdrawn, published with an error of time, or open for no time at all
   * do not count; and none does where nobody ever answered, for then no claims are brought here.
   */
  public List<Trial> claims(List<OfferStatus> offers) {
    boolean answered = offers.stream().anyMatch(ResolvedOffers::isAnswered);
    return answered ? trials(offers, this::findClaimed) : List.of();
  }

  private static boolean isAnswered(OfferStatus status) {
    return status.claim().isPresent() || status.state() == OfferState.DECLINED;
  }

  /**
   * Returns for every shift that is over whether the agent who held it worked it. Released,
   * unconfirmed and no-show count as not worked; a shift of which nobody said anything does not
   * count.
   */
  public List<Trial> shows(List<OfferStatus> offers) {
    return trials(offers, this::findWorked);
  }

  private List<Trial> trials(
      List<OfferStatus> offers, Function<OfferStatus, Optional<Boolean>> success) {
    return offers.stream()
        .flatMap(one -> success.apply(one).map(yes -> trial(one.offer(), yes)).stream())
        .toList();
  }

  private Optional<Boolean> findClaimed(OfferStatus status) {
    ClaimWindow window = status.offer().window();
    boolean counts =
        status.state() != OfferState.WITHDRAWN
            && status.state() != OfferState.NOT_OFFERED
            && window.opensAt().isBefore(window.closesAt())
            && window.closesAt().isBefore(asOf);
    return counts ? Optional.of(status.claim().isPresent()) : Optional.empty();
  }

  private Optional<Boolean> findWorked(OfferStatus status) {
    boolean held = status.claim().flatMap(Claim::heldSince).isPresent();
    if (!held || status.offer().seat().span().end().isAfter(asOf)) {
      return Optional.empty();
    }
    return switch (status.state()) {
      case WORKED -> Optional.of(true);
      case NO_SHOW, RELEASED, EXPIRED -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Trial trial(SeatOffer offer, boolean success) {
    ZonedDateTime start = offer.seat().span().start().atZone(zone);
    return new Trial(
        offer.agentId(), new HourOfWeek(start.getDayOfWeek(), start.getHour()), success);
  }
}
