package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupTarget;
import org.tideshift.scheduler.staffing.GroupRequirement;

final class OverOfferingTest {
  private static double needed(double risk, double required, CellOdds odds) {
    return OverOffering.offersNeeded(required, odds, risk);
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
  }

  @Test
  void whereNobodyCouldBeOfferedItNothingIsAskedFor() {
    assertThat(needed(0.1, 5, nobodyYet(0))).isZero();
  }

  @Test
  void theChanceToBeShortIsMetBySoManyOffers() {
    int offers = (int) Math.ceil(needed(0.05, 6, nobodyYet(0.6)));
    assertThat(shortChance(offers)).isLessThanOrEqualTo(0.05);
    assertThat(shortChance(offers - 1)).isGreaterThan(0.05);
  }

  private static double shortChance(int offers) {
    return PoissonBinomial.of(Collections.nCopies(offers, 0.6)).probabilityBelow(6);
  }

  @Test
  void reserveIsKeptWhereNoOtherNightCanMakeItGood() {
    IntervalGrid grid = new IntervalGrid(MarketSketch.NOON, Duration.ofMinutes(60), 2);
    GroupRequirement requirement =
        GroupRequirement.builder("voice", grid).agentsRequired(0, 1).agentsRequired(1, 1).build();
    List<CellOdds> odds = List.of(nobodyYet(0.5), nobodyYet(0.5));

    GroupTarget target = new OverOffering(0.1, MarketSketch.hour(1)).target(requirement, odds);

    assertThat(target.expectedAgents().get(0)).isCloseTo(1.7, within(1e-9));
    assertThat(target.expectedAgents().get(1)).isCloseTo(0.5, within(1e-9));
  }
}
