package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How occupied agents can be within their targets: the reference, and the table of our docs. */
class ReachableOccupancyTest {

  private static final StaffingTargets EIGHTY_TWENTY = StaffingTargets.NONE.answered(0.8, 20);
  private static final StaffingTargets NINETY_TEN = StaffingTargets.NONE.answered(0.9, 10);
  private static final double AHT = 300;
  private static final double DAY_SHOCK = 0.06;

  static Stream<GoldenTable.Row> rows() {
    return new GoldenTable("reachable_occupancy.csv").rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreesWithTheReference(GoldenTable.Row row) {
    for (String patience : new String[] {"inf", "120"}) {
      check(row, patience, "80_20", EIGHTY_TWENTY);
      check(row, patience, "90_10", NINETY_TEN);
      check(row, patience, "asa30", StaffingTargets.NONE.asaUpTo(30));
    }
  }

  private static void check(
      GoldenTable.Row row, String patience, String name, StaffingTargets targets) {
    double mean = patience.equals("inf") ? Double.POSITIVE_INFINITY : 120;
    double aht = row.number("aht_s");
    ContactStream stream = new ContactStream(row.number("offered_erl") * 3600 / aht, aht, mean);
    MinimalAgents found = MinimalAgents.find(stream, targets);
    String suffix = "_patience_" + patience + "_" + name;
    assertThat((double) found.agents()).isEqualTo(row.number("agents" + suffix));
    assertThat(100 * found.performance().occupancy())
        .isCloseTo(row.number("occupancy_pct" + suffix), within(0.0501));
    assertThat(100 * found.performance().abandoned())
        .isCloseTo(row.number("abandon_pct" + suffix), within(0.00501));
  }

  @Test
  void theTableInTheDocsIsWhatTheCodeSays() throws IOException {
    Path docs = Path.of("..", "docs", "staffing.md");
    String table =
        Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500).map(this::line).reduce("", String::concat);
    assertThat(Files.readString(docs)).contains(table);
  }

  private String line(int erlangs) {
    MinimalAgents patient =
        MinimalAgents.find(stream(erlangs, Double.POSITIVE_INFINITY), EIGHTY_TWENTY);
    MinimalAgents impatient = MinimalAgents.find(stream(erlangs, 120), EIGHTY_TWENTY);
    MinimalAgents strict =
        MinimalAgents.find(stream(erlangs, Double.POSITIVE_INFINITY), NINETY_TEN);
    PooledContacts shocked =
        new PooledContacts(stream(erlangs, Double.POSITIVE_INFINITY), 1, DAY_SHOCK);
    MinimalAgents unsure =
        MinimalAgents.find(new UncertainRate(shocked, 20), EIGHTY_TWENTY, erlangs);
    double fill = Math.max(0, 1 - erlangs / (0.9 * patient.agents()));
    return String.format(
        Locale.ROOT,
        "| %d | %s | %s, %.1f %% lost | %s | %s | %.0f %% |\n",
        erlangs,
        cell(patient),
        cell(impatient),
        100 * impatient.performance().abandoned(),
        cell(strict),
        cell(unsure),
        100 * fill);
  }

  private static ContactStream stream(int erlangs, double patience) {
    return new ContactStream(erlangs * 3600 / AHT, AHT, patience);
  }

  private static String cell(MinimalAgents found) {
    return String.format(
        Locale.ROOT, "%d: %.0f %%", found.agents(), 100 * found.performance().occupancy());
  }
}
