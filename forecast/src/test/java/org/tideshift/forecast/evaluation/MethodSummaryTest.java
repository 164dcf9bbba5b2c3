package org.tideshift.forecast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodSummaryTest {
  @Test
  void countsEachQueueTheSameHoweverBusyItIs() {
    List<MethodSummary> summaries =
        MethodSummary.of(
            List.of(
                row("quiet", "yardstick", 0.8),
                row("quiet", "model", 0.4),
                row("busy", "yardstick", 0.1),
                row("busy", "model", 0.2)),
            "yardstick");

    // Half the error on one queue and twice on the other: no better on the whole.
    assertThat(summaries)
        .filteredOn(summary -> summary.method().equals("model"))
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.relativeWape()).isCloseTo(1, within(1e-12));
              assertThat(summary.queues()).isEqualTo(2);
              assertThat(summary.coverage80()).isCloseTo(0.8, within(1e-12));
            });
  }

  @Test
  void leavesOutAQueueThatTheYardstickGotRight() {
    assertThat(
            MethodSummary.of(
                List.of(row("empty", "yardstick", 0), row("empty", "model", 0)), "yardstick"))
        .isEmpty();
  }

  private static AccuracyRow row(String queue, String method, double wape) {
    return new AccuracyRow(
        queue, method, new AccuracyScope(6, 28, false, 1344), new Accuracy(wape, 1, 0, 1, 0.8), 0);
  }
}
