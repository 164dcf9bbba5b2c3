package org.tideshift.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.scheduler.replay.ReplaySketch.Sketch;
import org.tideshift.scheduler.staffing.GoldenTable;

/** In steady state the simulation meets Erlang's formulas, from the golden table. */
class GoldenReplayTest {
  private static final int RUNS = 20;
  private static final int HOURS = 24 * 14;
  private static final double THREE = 3;

  static Stream<GoldenTable.Row> rows() {
    return new GoldenTable("golden_erlang.csv")
        .rows()
        .filter(row -> row.number("lambda_per_hour") == 60 || row.number("lambda_per_hour") == 200)
        .filter(row -> row.number("agents") == Math.rint(row.number("agents")))
        .filter(row -> row.number("service_level") > 0.35 && row.number("p_wait") > 0.02)
        .filter(row -> row.number("occupancy") < 0.95);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreesWithErlangWithinThreeStandardErrors(GoldenTable.Row row) {
    Optional<Double> patience =
        row.has("patience_s") ? Optional.of(row.number("patience_s")) : Optional.empty();
    ReplayResult result =
        ReplaySketch.hours(HOURS)
            .comes(
                new Sketch("phone", "phone", Channel.VOICE, row.number("target_s"))
                    .with(patience, 1),
                row.number("lambda_per_hour"),
                row.number("aht_s"))
            .work((int) row.number("agents"), "phone")
            .replay(RUNS);

    check(result.queue("phone"), Figure.SERVICE_LEVEL, row.number("service_level"));
    check(result.queue("phone"), Figure.ASA_SECONDS, row.number("asa_s"));
    check(result.queue("phone"), Figure.ABANDONMENT, row.number("abandonment"));
    check(result.group("phone"), Figure.OCCUPANCY, row.number("occupancy"));
  }

  private static void check(ScopeResult scope, Figure figure, double golden) {
    Estimate estimate = scope.find(figure).orElseThrow();
    double error = estimate.standardError().orElseThrow();
    assertThat(estimate.mean())
        .as(figure.written())
        .isBetween(golden - THREE * error, golden + THREE * error);
  }
}
