package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LastRatioTest {
  private static final int DAYS = 400;

  @Test
  void fewContactsAreAveragedOverManyMonths() {
    SplittableRandom random = new SplittableRandom(3);
    double[] contacts = new double[DAYS];
    double[] seconds = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      contacts[day] = 12;
      seconds[day] = 12 * 300 * (1 + 0.5 * (random.nextDouble() + random.nextDouble() - 1));
    }
    // A day is off by 20 %, two weeks' memory by 4 %.
    assertThat(LastRatio.of(seconds, contacts).orElseThrow())
        .isCloseTo(300, Percentage.withPercentage(2.5));
  }

  @Test
  void manyContactsAreFollowedWhereverTheyGo() {
    double[] contacts = new double[DAYS];
    Arrays.fill(contacts, 5000);
    double[] seconds = new double[DAYS];
    Arrays.setAll(seconds, day -> 5000 * (300 + 60 * Math.sin(day / 60.0)));
    assertThat(LastRatio.of(seconds, contacts).orElseThrow())
        .isCloseTo(300 + 60 * Math.sin(DAYS / 60.0), Percentage.withPercentage(7));
  }

  @Test
  void nothingTimedTellsNothing() {
    assertThat(LastRatio.of(new double[DAYS], new double[DAYS])).isEmpty();
  }
}
