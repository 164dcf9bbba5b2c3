package org.tideshift.scheduler.marketplace.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.marketplace.Backup;
import org.tideshift.scheduler.marketplace.RankBackups;
import org.tideshift.scheduler.marketplace.simulation.CompareStrategies.Comparison;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.PlanChecker;
import org.tideshift.scheduler.offers.ShiftOffer;

/** A small version of {@code simulate-market --seeds 20}, which has the figures of the docs. */
final class CompareStrategiesTest {
  private static final int AGENTS = 80;
  private static final int NIGHTS = 7;
  private static final StrategyStudy STUDY = study();

  private static StrategyStudy study() {
    return new StrategyStudy(
        LongStream.rangeClosed(1, 4).mapToObj(CompareStrategiesTest::compare).toList());
  }

  private static Comparison compare(long seed) {
    return CompareStrategies.of(
        MadeUpMarket.of(AGENTS, NIGHTS + 3, seed), NIGHTS, 0.1, Planner.QUICK);
  }

  @Test
  void atThePaidHoursOfAFlatFactorProbabilityLeavesFewerShort() {
    assertThat(STUDY.mostApart()).isLessThan(0.01);
    assertThat(STUDY.saved().mean()).isGreaterThan(0.1);
  }

  @Test
  void oneOfferASeatLeavesMoreShortThanEither() {
    for (Comparison one : STUDY.seeds()) {
      double oneToOne = one.strategies().get(0).total().shortAgents();
      assertThat(oneToOne).isGreaterThan(one.flat().total().shortAgents());
      assertThat(oneToOne).isGreaterThan(one.byProbability().total().shortAgents());
    }
  }

  @Test
  void mostHiddenRatesLieInTheRangesLearnt() {
    assertThat(STUDY.hits().agents()).isPositive();
    assertThat(STUDY.hits().share()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void oneSeedGivesOneResult() {
    assertThat(compare(1)).isEqualTo(STUDY.seeds().get(0));
  }

  @Test
  void aRequirementOfOneDayDecidesNothing() {
    SimulatedMarket market = MadeUpMarket.of(5, 1, 1);
    assertThatThrownBy(() -> CompareStrategies.of(market, NIGHTS, 0.1, Planner.QUICK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 or more");
  }

  @Test
  void quickPlansAreLawfulAndSoIsEveryBackupBesideThem() {
    OfferProblem problem = MadeUpMarket.of(AGENTS, 5, 1).problem();
    List<ShiftOffer> offers = QuickOffers.plan(problem);
    assertThat(offers).hasSizeGreaterThan(AGENTS / 2);
    assertThat(PlanChecker.breaches(problem, offers)).isEmpty();

    List<Backup> backups = RankBackups.of(problem, offers.subList(0, 10), 3);
    assertThat(backups).hasSizeGreaterThan(10);
    for (Backup one : backups) {
      List<ShiftOffer> seats = new ArrayList<>(offers.subList(0, 10));
      ShiftOffer seat = one.seat();
      seats.add(
          new ShiftOffer(one.agentId(), seat.group(), seat.span(), one.claimProbability(), ""));
      assertThat(PlanChecker.breaches(problem, seats)).isEmpty();
    }
  }
}
