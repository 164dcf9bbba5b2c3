package org.tideshift.scheduler.offers.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.scheduler.offers.HoursCap;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.PlanBound;
import org.tideshift.scheduler.offers.ProblemSketch;
import org.tideshift.scheduler.offers.ShiftLength;
import org.tideshift.scheduler.offers.WorkRules;

class LowerBoundTest {
  private static final int CASES = 500;

  @Test
  void noBoundIsAboveTheBestOfAllPlans() {
    int tight = 0;
    for (int seed = 0; seed < CASES; seed++) {
      OfferProblem problem = tiny(new Random(seed));
      double best = BruteForce.leastUncovered(problem);
      PlanBound bound = bound(problem);
      assertThat(bound.uncovered()).as("bound of seed " + seed).isLessThanOrEqualTo(best);
      tight += bound.uncovered() == best ? 1 : 0;
    }
    assertThat(tight).as("cases in which the bound is the best plan").isGreaterThan(CASES / 2);
  }

  /** Half of all starts are likelier than the other half, agent by agent. */
  @Test
  void noBoundIsAboveTheBestOfAllPlansWhereClaimsDependOnTheHour() {
    for (int seed = 0; seed < CASES / 5; seed++) {
      Random random = new Random(seed);
      ProblemSketch sketch = tinySketch(random);
      for (int hour = 0; hour < 7; hour++) {
        sketch.odds("a" + random.nextInt(2), hour, random.nextInt(5) / 4.0);
      }
      OfferProblem problem = sketch.problem();
      double best = BruteForce.leastUncovered(problem);
      assertThat(bound(problem).uncovered())
          .as("bound of seed " + seed)
          .isLessThanOrEqualTo(best + 1e-9);
    }
  }

  /** Gaps of one to three hours, and an hour or two claimed before, in the plan or elsewhere. */
  @Test
  void noBoundIsAboveTheBestOfAllPlansBesideClaimedHours() {
    for (int seed = 0; seed < CASES / 5; seed++) {
      Random random = new Random(seed);
      int from = random.nextInt(6);
      OfferProblem problem =
          tinySketch(random)
              .minGap(1 + random.nextInt(3))
              .committed(
                  "a" + random.nextInt(2),
                  random.nextBoolean() ? "g" : "elsewhere",
                  Set.of(),
                  ProblemSketch.hours(from, from + 1 + random.nextInt(2)),
                  random.nextInt(1, 5) / 4.0)
              .problem();
      assertThat(bound(problem).uncovered())
          .as("bound of seed " + seed)
          .isLessThanOrEqualTo(BruteForce.leastUncovered(problem) + 1e-9);
    }
  }

  /**
   * The prices that guide a search prove a bound too, of what is weighed by priority and target.
   */
  @Test
  void noWeighedBoundIsAboveTheBestOfAllPlans() {
    double sum = 0;
    double sumOfBest = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ProblemSketch sketch = tinySketch(random);
      for (int hour = 0; hour < 7; hour++) {
        sketch.priority("g", hour, hour + 1, 0.5 + random.nextInt(6) / 2.0);
        sketch.target("h", hour, hour + 1, random.nextInt(5) / 2.0);
      }
      OfferProblem problem = sketch.problem();
      double best = BruteForce.leastWeighed(problem);
      double bound = weighedBound(problem);
      assertThat(bound).as("bound of seed " + seed).isLessThanOrEqualTo(best + 1e-3);
      sum += bound;
      sumOfBest += best;
    }
    assertThat(sum).as("bounds of all cases together").isGreaterThan(0.75 * sumOfBest);
  }

  /** One of two groups at a time: 3 agents needed by each, 4 agents for both, so 2 are missing. */
  @Test
  void theFlowBoundSeesThatNobodyWorksInTwoGroupsAtOnce() {
    ProblemSketch sketch = new ProblemSketch(60, 4).need("g", 1, 2, 3).need("h", 1, 2, 3);
    for (int i = 0; i < 4; i++) {
      sketch.agent("a" + i, Set.of("g", "h"), 0, 4);
    }
    assertThat(bound(sketch.problem())).isEqualTo(new PlanBound(2, "flow per interval"));
  }

  /**
   * Twelve hours of work for one who may work eight: four are missing, and no hour alone says so.
   */
  @Test
  void thePricesSeeTheCapOfTheDay() {
    ProblemSketch sketch =
        new ProblemSketch(60, 24).need("g", 6, 18, 1).agent("a", Set.of("g"), 6, 18);
    assertThat(bound(sketch.problem()))
        .isEqualTo(new PlanBound(4, "prices over the rules of each agent"));
  }

  /** Five days of eight hours wanted, three allowed in the week. */
  @Test
  void thePricesSeeTheCapOfTheWeek() {
    ProblemSketch sketch =
        new ProblemSketch(60, 120).agent("a", Set.of("g"), ProblemSketch.rules(24, 8, 1, 8));
    for (int day = 0; day < 5; day++) {
      sketch.need("g", 24 * day + 8, 24 * day + 16, 1).available("a", 24 * day + 8, 24 * day + 16);
    }
    assertThat(bound(sketch.problem()))
        .isEqualTo(new PlanBound(16, "prices over the rules of each agent"));
  }

  /** An hour a week is less than the shortest shift, so all 24 stay open. */
  @Test
  void whoseHoursAreLessThanAShiftIsNoHelp() {
    ProblemSketch sketch =
        new ProblemSketch(60, 24)
            .need("g", 0, 24, 1)
            .agent("a", Set.of("g"), ProblemSketch.rules(1, 8, 2, 8))
            .available("a", 0, 24);
    assertThat(bound(sketch.problem()).uncovered()).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 60})
  void windowsOfWeeksAreBoundedToo(int minutes) {
    ProblemSketch sketch =
        new ProblemSketch(minutes, 24 * 14)
            .need("g", 0, 24 * 14, 2)
            .agent("a", Set.of("g"), 0, 24 * 14);
    double bound = bound(sketch.problem()).uncovered();
    // One agent works half of what two are needed for, at the most.
    assertThat(bound).isBetween(24.0 * 14 * 60 / minutes, 24.0 * 14 * 2 * 60 / minutes);
  }

  private static PlanBound bound(OfferProblem problem) {
    Model model = ModelBuilder.build(problem);
    ProveBound bound = new ProveBound(model, new Windows(model));
    bound.raise(rounds -> rounds / 100.0);
    return bound.bound();
  }

  private static double weighedBound(OfferProblem problem) {
    Model model = ModelBuilder.build(problem);
    Board committed = new Board(model);
    LagrangianBound bound =
        new LagrangianBound(
            PricedDemand.weighed(committed),
            new PricedAgents(committed),
            new int[committed.expected.length]);
    for (int round = 0; round < 100; round++) {
      bound.raise(round / 100.0);
    }
    bound.finish();
    double one = (double) PricedDemand.mostWeight(model) / Model.PRIORITY;
    return bound.best() * one / Model.MILLI;
  }

  private static OfferProblem tiny(Random random) {
    return tinySketch(random).problem();
  }

  private static ProblemSketch tinySketch(Random random) {
    ProblemSketch sketch = new ProblemSketch(60, 7);
    for (int hour = 0; hour < 7; hour++) {
      sketch.need("g", hour, hour + 1, random.nextInt(3));
      sketch.need("h", hour, hour + 1, random.nextInt(5) / 2.0);
    }
    for (int agent = 0; agent < 2; agent++) {
      String id = "a" + agent;
      sketch.agent(id, random.nextBoolean() ? Set.of("g") : Set.of("g", "h"), rules(random));
      int from = random.nextInt(3);
      sketch.available(id, from, from + 1 + random.nextInt(5));
      if (random.nextInt(5) == 0) {
        sketch.available(id, 6, 7);
      }
    }
    return sketch;
  }

  private static WorkRules rules(Random random) {
    int min = 1 + random.nextInt(2);
    return new WorkRules(
        new HoursCap(
            Duration.ofHours(2 + random.nextInt(5)), Duration.ofHours(2 + random.nextInt(4))),
        new ShiftLength(Duration.ofHours(min), Duration.ofHours(min + random.nextInt(4))),
        Duration.ofHours(random.nextInt(5)),
        1 + random.nextInt(2));
  }
}
