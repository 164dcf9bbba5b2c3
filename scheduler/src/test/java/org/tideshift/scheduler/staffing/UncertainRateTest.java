package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tideshift.scheduler.staffing.Staffed.OPTIONS;
import static org.tideshift.scheduler.staffing.Staffed.only;

import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.DemandForecast;

class UncertainRateTest {

  @Test
  void agreesWithAFineSumOverTheGammaDistribution() {
    for (double doubt : new double[] {0.03, 0.06, 0.15, 0.3}) {
      for (int agents : new int[] {56, 60, 70}) {
        PooledContacts contacts = new PooledContacts(ContactStream.patient(600, 300), 1, doubt);
        double quick = new UncertainRate(contacts, 20).with(agents).orElseThrow().serviceLevel();
        assertThat(quick).isCloseTo(fineSum(600, agents, doubt), within(1e-3));
      }
    }
  }

  /** Midpoints of 2,000 equally likely slices, each contact counted. */
  private static double fineSum(double perHour, int agents, double doubt) {
    double shape = 1 / (doubt * doubt);
    GammaDistribution rates = new GammaDistribution(null, shape, perHour / shape);
    double served = 0;
    double all = 0;
    for (int i = 0; i < 2_000; i++) {
      double rate = rates.inverseCumulativeProbability((i + 0.5) / 2_000);
      ErlangCase question =
          new ErlangCase(ErlangModel.C, ContactStream.patient(rate, 300), agents, 20);
      all += rate;
      if (Erlang.evaluate(question) instanceof ErlangResult.Stable stable) {
        served += rate * stable.performance().serviceLevel();
      }
    }
    return served / all;
  }

  @Test
  void theMeanAloneMissesEightyTwentyUnderADayShockOfSixPercent() {
    for (int perHour : new int[] {1200, 2400, 4800}) {
      ContactStream stream = ContactStream.patient(perHour, 300);
      MinimalAgents atMean = MinimalAgents.find(stream, StaffingTargets.NONE.answered(0.8, 20));
      double expected =
          new UncertainRate(new PooledContacts(stream, 1, 0.06), 20)
              .with(atMean.agents())
              .orElseThrow()
              .serviceLevel();
      assertThat(expected).isLessThan(0.79);
    }
  }

  @Test
  void aWiderRangeAsksForMorePeopleAndSaysHowMany() {
    GroupRequirement certain = need(StaffingRisk.parse("mean"), 120, 180);
    GroupRequirement narrow = need(StaffingRisk.parse("expected_service_level"), 120, 180);
    GroupRequirement wide = need(StaffingRisk.parse("expected_service_level"), 80, 220);
    assertThat(certain.agentsRequired(0)).isLessThan(narrow.agentsRequired(0));
    assertThat(narrow.agentsRequired(0)).isLessThan(wide.agentsRequired(0));
    assertThat(wide.expectedServiceLevel(0)).isGreaterThanOrEqualTo(0.8);
    assertThat(wide.driver(0))
        .matches("service level: 25 load \\+ [0-9]+ noise \\+ [0-9]+ doubt; SIPP");
    assertThat(certain.driver(0)).doesNotContain("doubt");
  }

  @Test
  void aHigherPercentileAsksForMorePeople() {
    assertThat(need(StaffingRisk.parse("p50"), 80, 220).agentsRequired(0))
        .isLessThan(need(StaffingRisk.parse("p70"), 80, 220).agentsRequired(0));
    assertThat(need(StaffingRisk.parse("p70"), 80, 220).agentsRequired(0))
        .isLessThan(need(StaffingRisk.parse("p95"), 80, 220).agentsRequired(0));
  }

  @Test
  void aRangeThatArrivalsAloneExplainIsNoDoubt() {
    // Poisson counts of mean 100: 87 and 113 are the 10th and 90th percentiles.
    assertThat(need(forecast(100, 87, 113), StaffingRisk.parse("expected_service_level")).driver(0))
        .doesNotContain("doubt");
    // Poisson counts of mean 2: 0 and 4.
    assertThat(need(forecast(2, 0, 4), StaffingRisk.parse("expected_service_level")).driver(0))
        .doesNotContain("doubt");
  }

  @Test
  void saysWhichRisksThereAre() {
    assertThatThrownBy(() -> StaffingRisk.parse("brave"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected_service_level, mean");
    assertThat(StaffingRisk.parse("P97.5")).isEqualTo(new StaffingRisk.Percentile(0.975));
  }

  private static GroupRequirement need(StaffingRisk risk, double p10, double p90) {
    return need(forecast(150, p10, p90), risk);
  }

  private static GroupRequirement need(DemandForecast forecast, StaffingRisk risk) {
    return only(StaffDemand.plan(List.of(), List.of(forecast), OPTIONS.withRisk(risk)));
  }

  private static DemandForecast forecast(double mean, double p10, double p90) {
    return DemandForecast.builder("billing", Staffed.halfHours(1), List.of(0.1, 0.9))
        .mean(0, mean)
        .ahtSeconds(0, 300)
        .quantile(0, 0, p10)
        .quantile(1, 0, p90)
        .build();
  }

  @Test
  void aRangeFarWiderThanItsMeanStillEndsInANumberOfPeople() {
    // A contact a month: the range from 0 to 0.82 is thirty times the mean of 0.0329.
    DemandForecast rare =
        DemandForecast.builder("rare", Staffed.halfHours(1), List.of(0.1, 0.5, 0.9))
            .mean(0, 0.0329)
            .quantile(1, 0, 0.032)
            .quantile(2, 0, 0.8208)
            .ahtSeconds(0, 300)
            .build();

    GroupRequirement need = only(StaffDemand.plan(List.of(), List.of(rare), OPTIONS));

    assertThat(need.agentsRequired(0)).isBetween(1.0, 2.0);
  }
}
