package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.staffing.HourOfWeek;

final class LearnRatesTest {
  private static final HourOfWeek NOON = new HourOfWeek(DayOfWeek.TUESDAY, 12);
  private static final HourOfWeek NIGHT = new HourOfWeek(DayOfWeek.TUESDAY, 3);

  private static List<Trial> trials(String agent, HourOfWeek hour, int successes, int failures) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < successes + failures; i++) {
      trials.add(new Trial(agent, hour, i < successes));
    }
    return trials;
  }

  private static List<Trial> together(List<List<Trial>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  @Test
  void whereNothingHappenedThePriorStands() {
    LearntRates rates =
        LearnRates.from(
            List.of(new RatePrior("ann", "", 0.7), new RatePrior("bob", "", 1)), List.of());
    assertThat(rates.at("ann", NOON)).isCloseTo(0.7, within(1e-9));
    assertThat(rates.at("bob", NOON)).isCloseTo(1, within(1e-6));
  }

  @Test
  void manyTrialsOutweighThePrior() {
    LearntRates rates =
        LearnRates.from(
            List.of(new RatePrior("ann", "", 0.9), new RatePrior("bob", "", 0.9)),
            together(List.of(trials("ann", NOON, 20, 180), trials("bob", NOON, 180, 20))));
    assertThat(rates.at("ann", NOON)).isCloseTo(0.1, within(0.03));
    assertThat(rates.at("bob", NOON)).isCloseTo(0.9, within(0.05));
  }

  @Test
  void aNewAgentIsThoughtToBeLikeTheTier() {
    List<RatePrior> priors = new ArrayList<>(List.of(new RatePrior("new", "bronze", 1)));
    List<List<Trial>> seen = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      priors.add(new RatePrior("agent" + i, "bronze", 1));
      seen.add(trials("agent" + i, NOON, 6, 14));
    }
    LearntRates rates = LearnRates.from(priors, together(seen));
    assertThat(rates.at("new", NOON)).isCloseTo(0.3, within(0.05));
  }

  @Test
  void anHourAtWhichNobodyClaimsIsNotTheAgentsFault() {
    List<RatePrior> priors = new ArrayList<>();
    List<List<Trial>> seen = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      priors.add(new RatePrior("day" + i, "", 0.7));
      seen.add(trials("day" + i, NOON, 14, 6));
      seen.add(trials("day" + i, NIGHT, 4, 16));
    }
    priors.add(new RatePrior("owl", "", 0.7));
    seen.add(trials("owl", NIGHT, 4, 16));
    LearntRates rates = LearnRates.from(priors, together(seen));
    assertThat(rates.at("owl", NOON)).isGreaterThan(0.5);
    assertThat(rates.at("owl", NIGHT)).isCloseTo(0.2, within(0.06));
  }

  @Test
  void moreTrialsNarrowTheRange() {
    LearntRate few = new LearntRate(7, 3);
    LearntRate many = new LearntRate(70, 30);
    assertThat(few.quantile(0.95) - few.quantile(0.05))
        .isGreaterThan(2 * (many.quantile(0.95) - many.quantile(0.05)));
  }

  /** The beta distribution of 2 and 1 has the distribution function x squared. */
  @Test
  void quantilesAreThoseOfTheBetaDistribution() {
    assertThat(new LearntRate(2, 1).quantile(0.25)).isCloseTo(0.5, within(1e-6));
    assertThat(new LearntRate(1, 1).quantile(0.05)).isCloseTo(0.05, within(1e-6));
  }

  @Test
  void calibrationSetsProbabilitiesBesideWhatCame() {
    Calibration calibration =
        Calibration.of(
            List.of(
                new Prediction(0.8, true),
                new Prediction(0.8, false),
                new Prediction(0.2, false),
                new Prediction(1, true)));
    assertThat(calibration.brierScore()).isCloseTo((0.04 + 0.64 + 0.04) / 4, within(1e-12));
    assertThat(calibration.brierOfAverage()).isCloseTo(0.25, within(1e-12));
    assertThat(calibration.bins())
        .containsExactly(
            new Calibration.Bin(0.2, 1, 0.2, 0),
            new Calibration.Bin(0.8, 2, 0.8, 0.5),
            new Calibration.Bin(0.9, 1, 1, 1));
  }

  @Test
  void trialsOfUnknownAgentsDoNotCount() {
    List<RatePrior> priors = List.of(new RatePrior("ann", "", 0.5));
    assertThat(LearnRates.from(priors, trials("zoe", NOON, 5, 5)).byAgent())
        .isEqualTo(Map.of("ann", new LearntRate(5, 5)));
  }
}
