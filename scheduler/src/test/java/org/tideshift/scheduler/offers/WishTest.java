package org.tideshift.scheduler.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where all is covered either way, wishes decide who is offered what. */
class WishTest {
  /** Both want eight hours; the first has six of them, so the two more help the other most. */
  @Test
  void hoursGoToWhoHasTheLeastPartOfWhatTheyWant() {
    ProblemSketch sketch =
        new ProblemSketch(60, 48)
            .need("g", 24, 26, 1)
            .agent(wishing("a", Optional.empty(), Optional.of(8), 0))
            .agent(wishing("b", Optional.empty(), Optional.of(8), 0))
            .committed("a", "elsewhere", 0, 6)
            .available("a", 24, 26)
            .available("b", 24, 26);
    assertThat(chosen(sketch)).isEqualTo("b");
  }

  @Test
  void hoursGoFirstToWhoWouldStayBelowTheirLeast() {
    ProblemSketch sketch =
        twoForOne(
            wishing("a", Optional.empty(), Optional.empty(), 0),
            wishing("b", Optional.of(4), Optional.empty(), 0));
    assertThat(chosen(sketch)).isEqualTo("b");
    ProblemSketch other =
        twoForOne(
            wishing("a", Optional.of(4), Optional.empty(), 0),
            wishing("b", Optional.empty(), Optional.empty(), 0));
    assertThat(chosen(other)).isEqualTo("a");
  }

  @Test
  void theWeightOfPayDecidesBetweenCheapAndWilling() {
    Agent willing = wishing("a", Optional.empty(), Optional.of(2), 30);
    Agent cheap = wishing("b", Optional.empty(), Optional.empty(), 10);
    assertThat(chosen(twoForOne(willing, cheap))).isEqualTo("a");
    assertThat(chosen(twoForOne(willing, cheap).weight(Wish.PAY, 100))).isEqualTo("b");
  }

  @Test
  void payInThousandsAnHourLeavesNothingUncovered() {
    ProblemSketch sketch =
        twoForOne(
            wishing("a", Optional.empty(), Optional.empty(), 900_000),
            wishing("b", Optional.empty(), Optional.empty(), 1_000_000));
    assertThat(plan(sketch).uncovered()).isZero();
    assertThat(chosen(sketch)).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY, 100_001})
  void aWeightOutOfRangeIsRefused(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OfferWeights(Map.of(Wish.PAY, weight)))
        .withMessageContaining("weight of pay is " + weight + ", valid: 0 to 100000");
  }

  private static ProblemSketch twoForOne(Agent one, Agent other) {
    return new ProblemSketch(60, 24)
        .need("g", 9, 11, 1)
        .agent(one)
        .agent(other)
        .available(one.id(), 9, 11)
        .available(other.id(), 9, 11);
  }

  private static Agent wishing(
      String id, Optional<Integer> least, Optional<Integer> desired, int hourlyRate) {
    return new Agent(
        id,
        Qualification.ofSkills("g"),
        WorkRules.standard(),
        new Wishes(Set.of(), least.map(Duration::ofHours), desired.map(Duration::ofHours)),
        new Terms(Optional.empty(), Optional.of(BigDecimal.valueOf(hourlyRate)), 1, 1, ""));
  }

  private static String chosen(ProblemSketch sketch) {
    OfferPlan plan = plan(sketch);
    assertThat(plan.offers()).hasSize(1);
    return plan.offers().get(0).agentId();
  }

  private static OfferPlan plan(ProblemSketch sketch) {
    return new BuildOffers(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .plan(sketch.problem(), OfferSearch.of(Effort.QUICK), SearchProgress.none());
  }
}
