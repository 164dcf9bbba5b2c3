package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverOfferingTest {
  private static double needed(double risk, double required, CellOdds odds) {
    return new OverOffering(risk).offersNeeded(required, odds);
  }

  private static CellOdds nobodyYet(double typical) {
    return new CellOdds(List.of(), typical);
  }

  /** P(nobody of n comes) = 0.5^n: 0.125 of three, 0.0625 of four, so 3.4 is a tenth. */
  @Test
  void aLoneAgentWhoComesEverySecondTimeNeedsThreeToFourOffers() {
    assertThat(needed(0.1, 1, nobodyYet(0.5))).isCloseTo(3.4, within(1e-9));
  }

  @Test
  void agentsWhoAlwaysComeNeedNoReserve() {
    assertThat(needed(0.1, 7, nobodyYet(1))).isCloseTo(6.9, within(1e-9));
    assertThat(needed(1e-9, 7, nobodyYet(1))).isCloseTo(7, within(1e-3));
  }

  @Test
  void smallNeedsTakeMoreReserveForTheirSizeThanGreatOnes() {
    assertThat(needed(0.1, 2, nobodyYet(0.7)) / 2)
        .isGreaterThan(needed(0.1, 20, nobodyYet(0.7)) / 20);
  }

  @Test
  void whatIsClaimedAndLikelyToComeNeedsNothingMore() {
    assertThat(needed(0.1, 2, new CellOdds(List.of(0.99, 0.99), 0.5))).isZero();
  }

  @Test
  void whatIsClaimedByUnreliableAgentsIsBackedUp() {
    CellOdds odds = new CellOdds(List.of(0.5, 0.5), 0.5);
    assertThat(needed(0.1, 2, odds)).isGreaterThan(1);
    assertThat(new OverOffering(0.1).targetAgents(2, odds))
        .isCloseTo(1 + needed(0.1, 2, odds) / 2, within(1e-9));
  }

  @Test
  void whereNobodyCouldBeOfferedItNothingIsAskedFor() {
    assertThat(needed(0.1, 5, nobodyYet(0))).isZero();
  }

  @Test
  void theChanceToBeShortIsMetBySoManyOffers() {
    int offers = (int) Math.ceil(needed(0.05, 6, nobodyYet(0.6)));
    assertThat(CellChances.of(6, Collections.nCopies(offers, 0.6)).shortChance())
        .isLessThanOrEqualTo(0.05);
    assertThat(CellChances.of(6, Collections.nCopies(offers - 1, 0.6)).shortChance())
        .isGreaterThan(0.05);
  }
}
