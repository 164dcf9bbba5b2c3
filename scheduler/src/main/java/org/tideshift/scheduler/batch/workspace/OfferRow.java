package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.Seat;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.offers.ShiftOffer;

/**
 * An offer as files and the ledger have it.
 *
 * @param offerId hash of group, agent, start, end and a counter
 * @param seatId the required place; of several offers of one seat one is taken
 * @param shift who is invited to what, how likely it is worked, and why
 * @param work what the shift serves
 * @param promise what the agent is promised
 */
public record OfferRow(
    String offerId, String seatId, ShiftOffer shift, Work work, Promise promise) {
  private static final int MONEY_DECIMALS = 2;
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  /**
   * What a shift serves.
   *
   * @param queues its queues, in order of service
   * @param brands the brands of its group, sorted
   * @param expectedOccupancy share of its time in which the agent has to expect contacts, 0..1;
   *     empty where it was not worked out
   */
  public record Work(List<String> queues, Set<String> brands, OptionalDouble expectedOccupancy) {
    /** Copies the collections. */
    public Work {
      queues = List.copyOf(queues);
      brands = Collections.unmodifiableSet(new TreeSet<>(brands));
    }

    /** Work of which nothing is expected yet. */
    public Work(List<String> queues, Set<String> brands) {
      this(queues, brands, OptionalDouble.empty());
    }
  }

  /**
   * What an agent is promised; once published, it stands.
   *
   * @param window when the offer can be claimed; empty outside a marketplace
   * @param hourlyRate pay of an hour, in the workspace's currency; empty where none is known
   * @param bonus paid on top for the shift; empty where none is set
   */
  public record Promise(
      Optional<ClaimWindow> window, Optional<BigDecimal> hourlyRate, Optional<BigDecimal> bonus) {}

  /** The same offer as the lifecycle knows it. Only offers with a window have a lifecycle. */
  public SeatOffer inMarket() {
    return new SeatOffer(
        offerId,
        new Seat(seatId, shift.group(), shift.span()),
        shift.agentId(),
        promise.window().orElseThrow());
  }

  /** The same offer with an expected occupancy, 0..1. */
  public OfferRow withExpectedOccupancy(double share) {
    Work expected = new Work(work.queues(), work.brands(), OptionalDouble.of(share));
    return new OfferRow(offerId, seatId, shift, expected, promise);
  }

  /** The same offer, worked with another probability, 0..1. */
  public OfferRow withClaimProbability(double probability) {
    ShiftOffer told =
        new ShiftOffer(shift.agentId(), shift.group(), shift.span(), probability, shift.reason());
    return new OfferRow(offerId, seatId, told, work, promise);
  }

  /** The same offer with other work, said to be for another group, for another reason. */
  public OfferRow withWork(Work other, String group, String reason) {
    ShiftOffer told =
        new ShiftOffer(shift.agentId(), group, shift.span(), shift.claimProbability(), reason);
    return new OfferRow(offerId, seatId, told, other, promise);
  }

  /** Pay of the whole shift, bonus included; empty where no rate is known. */
  public Optional<BigDecimal> findPay() {
    return promise
        .hourlyRate()
        .map(rate -> rate.multiply(BigDecimal.valueOf(shift.span().length().toMinutes())))
        .map(pay -> pay.divide(MINUTES_AN_HOUR, MONEY_DECIMALS, RoundingMode.HALF_UP))
        .map(pay -> pay.add(promise.bonus().orElse(BigDecimal.ZERO)));
  }
}
