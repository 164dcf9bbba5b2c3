package org.tideshift.scheduler.marketplace;

import static org.tideshift.scheduler.marketplace.OfferState.CLAIMED;
import static org.tideshift.scheduler.marketplace.OfferState.CONFIRMED;
import static org.tideshift.scheduler.marketplace.OfferState.DECLINED;
import static org.tideshift.scheduler.marketplace.OfferState.EXPIRED;
import static org.tideshift.scheduler.marketplace.OfferState.NOT_OFFERED;
import static org.tideshift.scheduler.marketplace.OfferState.NO_SHOW;
import static org.tideshift.scheduler.marketplace.OfferState.OPEN;
import static org.tideshift.scheduler.marketplace.OfferState.RELEASED;
import static org.tideshift.scheduler.marketplace.OfferState.WAITLISTED;
import static org.tideshift.scheduler.marketplace.OfferState.WITHDRAWN;
import static org.tideshift.scheduler.marketplace.OfferState.WORKED;

import java.util.Map;
import java.util.Optional;

/**
 * The lifecycle of an offer, as one table: in which state which event leads where. What is not here
 * is refused. A claim leads to {@code WAITLISTED} where the seat is taken, and whoever waits
 * longest moves up to {@code CLAIMED} when it is free; both follow from the seat, so they are no
 * rows.
 */
public final class AllowedMoves {
  private static final Map<OfferState, Map<EventKind, OfferState>> TABLE =
      Map.of(
          NOT_OFFERED,
          Map.of(EventKind.OFFERED, OPEN),
          OPEN,
          Map.of(
              EventKind.CLAIMED, CLAIMED,
              EventKind.DECLINED, DECLINED,
              EventKind.WITHDRAWN, WITHDRAWN,
              EventKind.EXPIRED, EXPIRED),
          WAITLISTED,
          Map.of(
              EventKind.DECLINED, DECLINED,
              EventKind.RELEASED, RELEASED,
              EventKind.WITHDRAWN, WITHDRAWN,
              EventKind.EXPIRED, EXPIRED),
          CLAIMED,
          Map.of(
              EventKind.CONFIRMED, CONFIRMED,
              EventKind.RELEASED, RELEASED,
              EventKind.WORKED, WORKED,
              EventKind.NO_SHOW, NO_SHOW,
              EventKind.EXPIRED, EXPIRED),
          CONFIRMED,
          Map.of(
              EventKind.RELEASED, RELEASED,
              EventKind.WORKED, WORKED,
              EventKind.NO_SHOW, NO_SHOW));

  private AllowedMoves() {}

  /** Returns where each event allowed in the state leads; empty for a final state. */
  public static Map<EventKind, OfferState> from(OfferState state) {
    return TABLE.getOrDefault(state, Map.of());
  }

  /** Returns where the event leads; empty where it is not allowed. */
  static Optional<OfferState> find(OfferState state, EventKind kind) {
    return Optional.ofNullable(from(state).get(kind));
  }
}
