package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaPoissonTest {
  @Test
  void aMeanOfZeroLeavesOnlyZero() {
    assertThat(new GammaPoisson(0, 0.1).quantile(0.99)).isZero();
  }

  @Test
  void interpolatesTheMidDistributionOfPoisson() {
    // Poisson(1): P(0) = P(1) = 0.3679, P(2) = 0.1839; mid-distribution 0.1839, 0.5518, 0.8277.
    GammaPoisson one = new GammaPoisson(1, 0);
    assertThat(one.quantile(0.1)).isZero();
    assertThat(one.quantile(0.5518)).isCloseTo(1, within(1e-3));
    assertThat(one.quantile(0.6898)).isCloseTo(1.5, within(1e-3));
    assertThat(one.place(2)).isCloseTo(0.8277, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    // scipy.stats.gamma.ppf(q, a, scale=mean / a), a = 1 / (dispersion + 1 / mean)
    "100, 0.01, 0.9, 118.498",
    "100, 0.01, 0.1, 82.358",
    "1000, 0.04, 0.9, 1266.683",
    "1000, 0.04, 0.1, 750.860",
  })
  void takesLargeCountsAsGamma(double mean, double dispersion, double level, double expected) {
    assertThat(new GammaPoisson(mean, dispersion).quantile(level))
        .isCloseTo(expected, within(0.002 * expected));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0", "0.05, 2", "3, 0.2", "39, 0.05", "41, 0.05", "50000, 0.01"})
  void aHigherLevelNeverGivesLess(double mean, double dispersion) {
    GammaPoisson counts = new GammaPoisson(mean, dispersion);
    double last = 0;
    for (double level = 0.01; level < 1; level += 0.01) {
      assertThat(counts.quantile(level)).isGreaterThanOrEqualTo(last);
      last = counts.quantile(level);
    }
  }
}
