package org.tideshift.scheduler.batch.workspace;

import java.time.Instant;
import java.util.Optional;
import org.tideshift.scheduler.offers.PlannedShift;

/**
 * An offer of an earlier {@code offers.csv}.
 *
 * @param offerId its id
 * @param seatId the seat it competes for
 * @param shift who is invited to what
 * @param opensAt from when it can be claimed; empty where nothing is said
 * @param closesAt until when; empty where nothing is said
 */
public record SeenOffer(
    String offerId,
    String seatId,
    PlannedShift shift,
    Optional<Instant> opensAt,
    Optional<Instant> closesAt) {}
