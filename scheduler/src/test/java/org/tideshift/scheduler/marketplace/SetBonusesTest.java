package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SetBonusesTest {
  private static SeatPrice seat(String id, double risk, int hoursAhead) {
    return new SeatPrice(
        id, new BigDecimal("20.00"), Duration.ofHours(4), risk, Duration.ofHours(hoursAhead));
  }

  private static List<String> bonuses(String budget, SeatPrice... seats) {
    return SetBonuses.within(new BigDecimal(budget), List.of(seats)).stream()
        .map(one -> one.offerId() + " " + one.amount())
        .toList();
  }

  @Test
  void halfOfTheBasePayTimesRiskAndUrgency() {
    assertThat(bonuses("500", seat("now", 0.6, 20))).containsExactly("now 24.00");
    assertThat(bonuses("500", seat("in four days", 0.6, 96))).containsExactly("in four days 12.00");
    assertThat(bonuses("500", seat("in a week", 0.6, 168))).isEmpty();
    assertThat(bonuses("500", seat("safe", 0, 20))).isEmpty();
  }

  @Test
  void theHighestNeedIsServedFirstAndTheBudgetIsKept() {
    assertThat(bonuses("40", seat("low", 0.2, 20), seat("high", 0.8, 20), seat("mid", 0.5, 20)))
        .containsExactly("high 32.00", "mid 8.00");
  }

  @Test
  void theReasonNamesTheRule() {
    assertThat(SetBonuses.within(new BigDecimal("10"), List.of(seat("a", 0.5, 20))))
        .extracting(Bonus::reason)
        .containsExactly(
            "bonus: half of base pay x 0.50 risk to stay unfilled x 1.00 urgency, 20 h ahead,"
                + " cut to what the night's budget had left");
  }
}
