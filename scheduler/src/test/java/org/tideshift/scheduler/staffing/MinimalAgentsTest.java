package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MinimalAgentsTest {

  static Stream<GoldenTable.Row> cases() {
    return new GoldenTable("golden_min_agents.csv").rows();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheReference(GoldenTable.Row row) {
    MinimalAgents found = MinimalAgents.find(row.stream(), targets(row));
    assertThat(found.agents()).isEqualTo((int) row.number("min_agents"));
    Performance figures = found.performance();
    close(row, "service_level", figures.serviceLevel());
    close(row, "asa_s", figures.waits().asaSeconds());
    close(row, "occupancy", figures.occupancy());
    close(row, "abandonment", figures.abandoned());
  }

  @Test
  void namesTheTargetThatOneAgentFewerWouldMiss() {
    ContactStream stream = ContactStream.patient(240, 300);
    assertThat(MinimalAgents.find(stream, StaffingTargets.NONE.answered(0.8, 20)).binding())
        .contains(Target.SERVICE_LEVEL);
    assertThat(MinimalAgents.find(stream, StaffingTargets.NONE.occupancyUpTo(0.5)).binding())
        .contains(Target.OCCUPANCY);
  }

  @Test
  void countsAnOccupancyExactlyAtItsLimitAsMet() {
    ContactStream eightyFiveErlangs = ContactStream.patient(1020, 300);
    assertThat(
            MinimalAgents.find(eightyFiveErlangs, StaffingTargets.NONE.occupancyUpTo(0.85))
                .agents())
        .isEqualTo(100);
  }

  @Test
  void warnsOfAnAsaLimitThatLostContactsWouldMeet() {
    ContactStream impatient = new ContactStream(240, 300, 120);
    StaffingTargets asaAlone = StaffingTargets.NONE.asaUpTo(30);
    assertThat(asaAlone.rewardsAbandonment(impatient)).isTrue();
    assertThat(asaAlone.abandonmentUpTo(0.03).rewardsAbandonment(impatient)).isFalse();
    assertThat(asaAlone.rewardsAbandonment(ContactStream.patient(240, 300))).isFalse();
  }

  private static StaffingTargets targets(GoldenTable.Row row) {
    return new StaffingTargets(
        row.number("sl_target", 0),
        row.number("target_s"),
        row.number("asa_target_s", Double.POSITIVE_INFINITY),
        row.number("max_occupancy", 1),
        row.number("max_abandonment", 1));
  }

  private static void close(GoldenTable.Row row, String column, double actual) {
    double expected = row.number(column);
    assertThat(actual).as(column).isEqualTo(expected, withPrecision(Math.abs(expected) * 1e-9));
  }
}
