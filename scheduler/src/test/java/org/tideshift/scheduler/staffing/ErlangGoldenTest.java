package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference tables. */
class ErlangGoldenTest {

  private static final double RELATIVE = 1e-9;
  private static final double RELATIVE_OF_ASA = 1e-8;

  static Stream<GoldenTable.Row> cases() {
    return Stream.of("golden_erlang.csv", "erlang_extremes.csv")
        .flatMap(name -> new GoldenTable(name).rows());
  }

  static Stream<GoldenTable.Row> fractionalAgents() {
    return new GoldenTable("golden_erlang_b_fractional.csv").rows();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheReference(GoldenTable.Row row) {
    ErlangCase question =
        new ErlangCase(
            ErlangModel.valueOf(row.text("model")),
            row.stream(),
            row.number("agents"),
            row.number("target_s"));
    if (row.text("asa_s").equals("inf")) {
      assertThat(Erlang.evaluate(question)).isInstanceOf(ErlangResult.Unstable.class);
    } else {
      agree(row, stable(question));
    }
  }

  @ParameterizedTest
  @MethodSource("fractionalAgents")
  void agreesWithTheReferenceForFractionalAgents(GoldenTable.Row row) {
    ContactStream oneHourEach = ContactStream.patient(row.number("offered_load_erl"), 3600);
    double agents = row.number("agents");
    Performance loss = stable(new ErlangCase(ErlangModel.B, oneHourEach, agents, 0));
    close(row, "erlang_b", loss.blocked(), RELATIVE);
    ErlangCase waiting = new ErlangCase(ErlangModel.C, oneHourEach, agents, 0);
    if (row.has("erlang_c")) {
      close(row, "erlang_c", stable(waiting).waits().probability(), RELATIVE);
    } else {
      assertThat(Erlang.evaluate(waiting)).isInstanceOf(ErlangResult.Unstable.class);
    }
  }

  private static void agree(GoldenTable.Row row, Performance actual) {
    close(row, "p_block", actual.blocked(), RELATIVE);
    close(row, "p_wait", actual.waits().probability(), RELATIVE);
    close(row, "service_level", actual.serviceLevel(), RELATIVE);
    close(row, "asa_s", actual.waits().asaSeconds(), RELATIVE_OF_ASA);
    close(row, "mean_wait_all_s", actual.waits().meanSeconds(), RELATIVE_OF_ASA);
    close(row, "occupancy", actual.occupancy(), RELATIVE);
    close(row, "abandonment", actual.abandoned(), RELATIVE);
    close(row, "sl_virtual_wait", actual.serviceLevels().virtualWait(), RELATIVE);
    close(row, "sl_excl_short_abandons", actual.serviceLevels().withoutShortAbandons(), RELATIVE);
  }

  private static void close(GoldenTable.Row row, String column, double actual, double relative) {
    if (row.has(column)) {
      double expected = row.number(column);
      assertThat(actual)
          .as(column)
          .isEqualTo(expected, withPrecision(Math.abs(expected) * relative));
    }
  }

  private static Performance stable(ErlangCase question) {
    return ((ErlangResult.Stable) Erlang.evaluate(question)).performance();
  }
}
