package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The sums and the integrals share no formula, so their agreement vouches for both. */
class StateSumsTest {

  private static final double PRECISION = 1e-8;

  @Test
  void agreesWithTheIntegralsWhereverItAnswers() {
    SplittableRandom random = new SplittableRandom(7);
    int answered = 0;
    for (int i = 0; i < 10_000; i++) {
      ContactStream stream = anyStream(random);
      double load = stream.offeredLoadErlangs();
      double agents = Math.ceil(load + random.nextDouble(0.01, 5) * Math.sqrt(load));
      Optional<Performance> sums = StateSums.find(stream, agents, 20);
      if (sums.isPresent()) {
        answered++;
        agree(sums.get(), SteadyState.exact(stream, agents, 20).orElseThrow());
      }
    }
    assertThat(answered).isGreaterThan(9_000);
  }

  @Test
  void leavesEndlessSumsToTheIntegrals() {
    assertThat(StateSums.find(new ContactStream(1200, 300, 1e9), 100, 20)).isEmpty();
    assertThat(StateSums.find(ContactStream.patient(0.12, 300), 400, 20)).isEmpty();
    assertThat(StateSums.find(ContactStream.patient(1, 3600), 2.5, 20)).isEmpty();
  }

  private static ContactStream anyStream(SplittableRandom random) {
    double load = 0.05 * Math.exp(random.nextDouble() * Math.log(2e4));
    double aht = random.nextDouble(60, 900);
    double patience = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(20, 1200);
    return new ContactStream(load * 3600 / aht, aht, patience);
  }

  private static void agree(Performance sums, Performance integrals) {
    assertThat(sums.serviceLevel()).isCloseTo(integrals.serviceLevel(), within(PRECISION));
    assertThat(sums.occupancy()).isCloseTo(integrals.occupancy(), within(PRECISION));
    assertThat(sums.abandoned()).isCloseTo(integrals.abandoned(), within(PRECISION));
    assertThat(sums.waits().probability())
        .isCloseTo(integrals.waits().probability(), within(PRECISION));
    assertThat(sums.waits().asaSeconds())
        .isCloseTo(
            integrals.waits().asaSeconds(),
            within(PRECISION * (1 + integrals.waits().asaSeconds())));
  }
}
