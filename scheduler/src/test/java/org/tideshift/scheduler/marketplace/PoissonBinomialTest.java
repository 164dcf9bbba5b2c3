package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

final class PoissonBinomialTest {
  private static final double EXACT = 1e-12;

  @Test
  void twoUnlikeAgentsByHand() {
    PoissonBinomial come = PoissonBinomial.of(List.of(0.5, 0.2));
    assertThat(come.mean()).isCloseTo(0.7, within(EXACT));
    assertThat(come.probabilityBelow(1)).isCloseTo(0.4, within(EXACT));
    assertThat(come.probabilityBelow(2)).isCloseTo(0.9, within(EXACT));
    assertThat(come.probabilityAbove(1)).isCloseTo(0.1, within(EXACT));
    assertThat(come.expectedShort(2)).isCloseTo(1.3, within(EXACT));
  }

  @Test
  void likeAgentsAreBinomial() {
    PoissonBinomial come = PoissonBinomial.of(Collections.nCopies(40, 0.3));
    BinomialDistribution binomial = new BinomialDistribution(null, 40, 0.3);
    for (int required = 0; required <= 41; required++) {
      assertThat(come.probabilityBelow(required))
          .isCloseTo(binomial.cumulativeProbability(required - 1), within(EXACT));
    }
  }

  @Test
  void aFractionOfAnAgentTakesAWholeOne() {
    PoissonBinomial come = PoissonBinomial.of(List.of(0.9, 0.9));
    assertThat(come.probabilityBelow(1.2)).isCloseTo(0.19, within(EXACT));
    assertThat(come.probabilityAbove(1.2)).isZero();
  }

  @Test
  void nobodyIsShortWhereNobodyIsRequired() {
    assertThat(new PoissonBinomial().probabilityBelow(0)).isZero();
    assertThat(new PoissonBinomial().probabilityBelow(1)).isEqualTo(1);
  }
}
