package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
  /** The standard normal distribution's 95 % point, from tables. */
  private static final double Z = 1.6448536;

  private static List<Prediction> predictions(double probability, int happened, int not) {
    List<Prediction> all = new ArrayList<>();
    all.addAll(Collections.nCopies(happened, new Prediction(probability, true)));
    all.addAll(Collections.nCopies(not, new Prediction(probability, false)));
    return all;
  }

  @Test
  void setsEachBinAndTheWholeBesideWhatCame() {
    List<Prediction> all = new ArrayList<>(predictions(0.25, 1, 3));
    all.addAll(predictions(0.95, 5, 1));
    all.addAll(predictions(1, 2, 0));

    Calibration found = Calibration.of(all);

    assertThat(found.predictions()).isEqualTo(12);
    assertThat(found.predicted()).isCloseTo((4 * 0.25 + 6 * 0.95 + 2) / 12, within(1e-12));
    assertThat(found.happened()).isCloseTo(8 / 12.0, within(1e-12));
    assertThat(found.bins()).extracting(Calibration.Bin::from).containsExactly(0.2, 0.9);
    assertThat(found.bins()).extracting(Calibration.Bin::predictions).containsExactly(4, 8);
    assertThat(found.bins().get(1).happened()).isCloseTo(7 / 8.0, within(1e-12));
  }

  @Test
  void scoresByTheMeanSquaredDistanceBesideThatOfTheBaseRate() {
    // By hand: (3 * 0.2^2 + 0.8^2) / 4, and 3/4 * 1/4 for everybody's average.
    Calibration found = Calibration.of(predictions(0.8, 3, 1));

    assertThat(found.brierScore()).isCloseTo(0.19, within(1e-12));
    assertThat(found.brierOfAverage()).isCloseTo(0.1875, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"8, 2", "1, 0", "0, 7", "50, 50", "3, 997"})
  void theEndsOfARangeAreWhereTheShareSeenIsJustPossible(int happened, int not) {
    int n = happened + not;
    Calibration.Range range = Calibration.of(predictions(0.5, happened, not)).bins().get(0).range();
    double share = happened / (double) n;

    for (double end : List.of(range.low(), range.high())) {
      double deviations = Math.abs(share - end);
      if (end > 0 && end < 1) {
        assertThat(deviations).isCloseTo(Z * Math.sqrt(end * (1 - end) / n), within(1e-6));
      }
    }
    assertThat(range.low()).isLessThanOrEqualTo(share + 1e-9);
    assertThat(range.high()).isGreaterThanOrEqualTo(share - 1e-9);
  }

  @Test
  void saysNothingWhereNothingWasPredicted() {
    Calibration none = Calibration.of(List.of());

    assertThat(none.predictions()).isZero();
    assertThat(none.bins()).isEmpty();
    assertThat(none.happened()).isZero();
  }
}
