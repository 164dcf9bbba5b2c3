package org.tideshift.scheduler.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tideshift.scheduler.offers.ProblemSketch.hours;
import static org.tideshift.scheduler.offers.ProblemSketch.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Offers that agents have seen stay, as far as coverage allows. */
class LeastChangeTest {
  @Test
  void whereNothingHasChangedTheOffersAreTheSameAndNothingIsSearched() {
    OfferProblem problem = RandomProblem.of(3).problem();
    OfferPlan first = plan(problem);
    OfferPlan again = plan(after(problem, first));
    assertThat(again.offers()).isEqualTo(first.offers());
    assertThat(again.coverage()).isEqualTo(first.coverage());
    assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(again.statistics().moves()).isZero();
  }

  @Test
  void offersThatSomebodyTookOutOfTheFileArePlannedAnew() {
    OfferProblem problem = RandomProblem.of(3).problem();
    OfferPlan first = plan(problem);
    List<PlannedShift> fewer = shifts(first).subList(1, first.offers().size());
    PublishedPlan edited = new PublishedPlan(fewer, first.fingerprint());
    OfferPlan again = plan(with(problem, problem.aims().withPublished(edited)));
    assertThat(again.statistics().moves()).isPositive();
    assertThat(again.uncovered()).isLessThanOrEqualTo(first.uncovered());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aChangeOfOnePercentOfTheDemandChangesUnderFivePercentOfTheOffers(long seed) {
    OfferProblem problem = weekOfForty();
    OfferPlan first = plan(problem);
    OfferProblem changed = onePercentOff(problem, seed);
    OfferPlan again = plan(after(changed, first));
    Set<PlannedShift> gone = new HashSet<>(shifts(first));
    gone.removeAll(shifts(again));
    assertThat(gone.size()).isLessThan(first.offers().size() / 20);
    assertThat(again.statistics().kept()).isEqualTo(first.offers().size() - gone.size());
    assertThat(again.uncovered()).isLessThanOrEqualTo(plan(changed).uncovered() * 1.01);
  }

  @Test
  void anOfferStaysEvenWhereAnotherAgentWouldBeCheaper() {
    ProblemSketch sketch = twoAgents().published("b", "g", 9, 13);
    assertThat(plan(sketch.problem()).offers())
        .extracting(ShiftOffer::agentId, ShiftOffer::span)
        .containsExactly(tuple("b", hours(9, 13)));
  }

  @Test
  void coverageComesBeforeOffersThatAreOut() {
    ProblemSketch sketch =
        new ProblemSketch(60, 24)
            .need("g", 9, 13, 1)
            .agent("a", Set.of("g"), rules(40, 4, 1, 8))
            .available("a", 0, 24)
            .published("a", "g", 15, 19);
    OfferPlan plan = plan(sketch.problem());
    assertThat(plan.offers()).extracting(ShiftOffer::span).containsExactly(hours(9, 13));
    assertThat(plan.statistics().published()).isEqualTo(1);
    assertThat(plan.statistics().kept()).isZero();
  }

  @Test
  void whatCanNoLongerBeOfferedFallsAway() {
    ProblemSketch sketch =
        twoAgents()
            .published("a", "h", 9, 13)
            .published("a", "g", -3, 1)
            .published("stranger", "g", 9, 13)
            .published("b", "g", 9.5, 13)
            .published("b", "gone", 9, 13)
            .declined("a", 9, 10)
            .published("a", "g", 9, 13);
    OfferPlan plan = plan(sketch.problem());
    assertThat(plan.statistics().published()).isZero();
    assertThat(plan.uncovered()).isZero();
  }

  @Test
  void aWeightOfZeroForgetsWhatWasPublished() {
    ProblemSketch sketch = twoAgents().published("b", "g", 9, 13).weight(Wish.CHANGE, 0);
    assertThat(plan(sketch.problem()).statistics().published()).isZero();
  }

  private static ProblemSketch twoAgents() {
    return new ProblemSketch(60, 24)
        .need("g", 9, 13, 1)
        .agent("a", Set.of("g"), 8, 16)
        .agent("b", Set.of("g"), 8, 16);
  }

  /** Forty agents of two groups, five windows each, and about as much to do as they can. */
  private static OfferProblem weekOfForty() {
    Random random = new Random(42);
    ProblemSketch sketch = new ProblemSketch(30, 24 * 5);
    for (String group : List.of("g", "h")) {
      for (int hour = 0; hour < 24 * 5; hour++) {
        sketch.need(group, hour, hour + 1, 3 + random.nextInt(4));
      }
    }
    for (int agent = 0; agent < 40; agent++) {
      String id = "a" + agent;
      Set<String> skills = agent % 3 == 0 ? Set.of("g", "h") : Set.of(agent % 3 == 1 ? "g" : "h");
      sketch.agent(id, new TreeSet<>(skills), WorkRules.standard());
      for (int day = 0; day < 5; day++) {
        int from = 24 * day + random.nextInt(16);
        sketch.available(id, from, from + 4 + random.nextInt(5));
      }
    }
    return sketch.problem();
  }

  /** One agent more or less in one of a hundred intervals. */
  private static OfferProblem onePercentOff(OfferProblem problem, long seed) {
    Random random = new Random(seed);
    List<GroupRequirement> changed =
        problem.requirements().stream().map(one -> onePercentOff(one, random)).toList();
    return new OfferProblem(
        changed, problem.access(), problem.pool(), problem.rules(), problem.aims());
  }

  private static GroupRequirement onePercentOff(GroupRequirement one, Random random) {
    GroupRequirement.Builder builder = one.toBuilder();
    for (int i = 0; i < one.grid().size() / 100 + 1; i++) {
      int at = random.nextInt(one.grid().size());
      builder.agentsRequired(at, one.agentsRequired(at) + (random.nextBoolean() ? 1 : -1));
    }
    return builder.build();
  }

  private static OfferProblem after(OfferProblem problem, OfferPlan earlier) {
    PublishedPlan published = new PublishedPlan(shifts(earlier), earlier.fingerprint());
    return with(problem, problem.aims().withPublished(published));
  }

  private static OfferProblem with(OfferProblem problem, OfferAims aims) {
    return new OfferProblem(
        problem.requirements(), problem.access(), problem.pool(), problem.rules(), aims);
  }

  private static List<PlannedShift> shifts(OfferPlan plan) {
    return plan.offers().stream()
        .map(one -> new PlannedShift(one.agentId(), one.group(), one.span()))
        .toList();
  }

  private static OfferPlan plan(OfferProblem problem) {
    return new BuildOffers(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .plan(problem, OfferSearch.of(Effort.QUICK), SearchProgress.none());
  }
}
