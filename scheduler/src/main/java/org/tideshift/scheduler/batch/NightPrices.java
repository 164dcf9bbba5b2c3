package org.tideshift.scheduler.batch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.Bonus;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.marketplace.SeatPrice;
import org.tideshift.scheduler.marketplace.SetBonuses;
import org.tideshift.scheduler.offers.ShiftOffer;

/** Gives the new offers of a night their bonuses; what was promised before stands. */
final class NightPrices {
  private final PlanChances chances;
  private final Instant asOf;

  NightPrices(PlanChances chances, Instant asOf) {
    this.chances = chances;
    this.asOf = asOf;
  }

  /**
   * The rows with their bonuses, the rule behind each at the end of its reason.
   *
   * @param before ids of offers that were published before
   * @param budget what the night may spend
   */
  List<OfferRow> priced(List<OfferRow> rows, Set<String> before, BigDecimal budget) {
    List<SeatPrice> seats = new ArrayList<>();
    for (OfferRow row : rows) {
      if (!before.contains(row.offerId())) {
        row.promise().hourlyRate().ifPresent(rate -> seats.add(price(row, rate)));
      }
    }
    Map<String, Bonus> bonuses = new TreeMap<>();
    SetBonuses.within(budget, seats).forEach(bonus -> bonuses.put(bonus.offerId(), bonus));
    return rows.stream()
        .map(
            row ->
                Optional.ofNullable(bonuses.get(row.offerId()))
                    .map(bonus -> withBonus(row, bonus))
                    .orElse(row))
        .map(row -> row.withExpectedOccupancy(chances.expectedOccupancy(row.shift())))
        .toList();
  }

  private SeatPrice price(OfferRow row, BigDecimal hourlyRate) {
    return new SeatPrice(
        row.offerId(),
        hourlyRate,
        row.shift().span().length(),
        chances.unfilledRisk(row.shift()),
        Duration.between(asOf, row.shift().span().start()));
  }

  private static OfferRow withBonus(OfferRow row, Bonus bonus) {
    ShiftOffer shift = row.shift();
    return new OfferRow(
        row.offerId(),
        row.seatId(),
        new ShiftOffer(
            shift.agentId(),
            shift.group(),
            shift.span(),
            shift.claimProbability(),
            shift.reason() + "; " + bonus.reason()),
        row.work(),
        new OfferRow.Promise(
            row.promise().window(), row.promise().hourlyRate(), Optional.of(bonus.amount())));
  }
}
