package org.tideshift.scheduler.marketplace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Spends a night's money on the seats that need it most.
 *
 * <p>The need of a seat is the risk that it stays unfilled times its urgency, which is 1 for a
 * shift within a day and falls evenly to 0 for one a week ahead: what is far away may still be
 * claimed without a bonus. The bonus is half of the base pay times the need. Seats are served by
 * need until the money is spent; the last one gets what is left.
 */
public final class SetBonuses {
  private static final double MOST_OF_BASE_PAY = 0.5;
  private static final Duration URGENT = Duration.ofDays(1);
  private static final Duration FAR = Duration.ofDays(7);
  private static final BigDecimal LEAST = new BigDecimal("0.50");
  private static final int DECIMALS = 2;
  private static final double SECONDS_AN_HOUR = 3600;
  private static final Comparator<SeatPrice> NEEDIEST_FIRST =
      Comparator.comparingDouble(SetBonuses::need)
          .reversed()
          .thenComparing(SeatPrice::leadTime)
          .thenComparing(SeatPrice::offerId);

  private BigDecimal left;

  private SetBonuses(BigDecimal budget) {
    this.left = budget;
  }

  /**
   * Returns the bonuses, highest need first; together at most the budget, even if every offer is
   * taken up. Bonuses below half a unit of money move nobody and are left out.
   *
   * @param budget {@code offers.bonus_budget}, 0 or more
   */
  public static List<Bonus> within(BigDecimal budget, List<SeatPrice> seats) {
    SetBonuses spending = new SetBonuses(budget);
    List<Bonus> bonuses = new ArrayList<>();
    seats.stream().sorted(NEEDIEST_FIRST).forEach(seat -> spending.serve(seat, bonuses));
    return bonuses;
  }

  private void serve(SeatPrice seat, List<Bonus> bonuses) {
    BigDecimal wanted = wanted(seat);
    BigDecimal amount = wanted.min(left.setScale(DECIMALS, RoundingMode.DOWN));
    if (amount.compareTo(LEAST) >= 0) {
      left = left.subtract(amount);
      bonuses.add(new Bonus(seat.offerId(), amount, reason(seat, amount, wanted)));
    }
  }

  private static BigDecimal wanted(SeatPrice seat) {
    double hours = seat.length().toSeconds() / SECONDS_AN_HOUR;
    return seat.hourlyRate()
        .multiply(BigDecimal.valueOf(hours * MOST_OF_BASE_PAY * need(seat)))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static double need(SeatPrice seat) {
    return seat.unfilledRisk() * urgency(seat.leadTime());
  }

  /** How urgent a seat is so long before its shift, 0..1. */
  public static double urgency(Duration leadTime) {
    double left = FAR.minus(leadTime).toSeconds() / (double) FAR.minus(URGENT).toSeconds();
    return Math.max(0, Math.min(1, left));
  }

  private static String reason(SeatPrice seat, BigDecimal amount, BigDecimal wanted) {
    String cut = amount.compareTo(wanted) < 0 ? ", cut to what the night's budget had left" : "";
    return String.format(
        Locale.ROOT,
        "bonus: half of base pay x %.2f risk to stay unfilled x %.2f urgency, %d h ahead%s",
        seat.unfilledRisk(),
        urgency(seat.leadTime()),
        seat.leadTime().toHours(),
        cut);
  }
}
