package org.tideshift.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.replay.CompareRotas.Plan;
import org.tideshift.scheduler.replay.ReplaySketch.Sketch;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;

class CompareRotasTest {
  private static final Queue PHONE = Sketch.voice("phone").with(Optional.of(120.0), 1);
  private static final IntervalGrid GRID =
      new IntervalGrid(ReplaySketch.START, Duration.ofMinutes(30), 48 * 4);
  private static final StaffingOptions STAFFING = StaffingOptions.usual(ZoneOffset.UTC);

  private final List<CompareRotas.Line> lines = compare();

  /** Ten contacts a half-hour by night, ninety from nine to five. */
  private static List<CompareRotas.Line> compare() {
    DemandForecast.Builder forecast = DemandForecast.builder("phone", GRID, List.of());
    for (int i = 0; i < GRID.size(); i++) {
      int slot = i % 48;
      forecast.mean(i, slot >= 18 && slot < 34 ? 90 : 10).ahtSeconds(i, 300);
    }
    List<DemandForecast> forecasts = List.of(forecast.build());
    List<GroupRequirement> required =
        StaffDemand.plan(List.of(PHONE), forecasts, STAFFING).requirements();
    List<WorkedShift> offers =
        SeatShifts.covering(required, new GroupQueues(List.of(PHONE), STAFFING), Set.of());
    return CompareRotas.compare(
        new PlannedNight(List.of(PHONE), forecasts, required, offers),
        STAFFING,
        ReplayOptions.of(1, 5));
  }

  @Test
  void theRotaBeginsWhereItCostsFewestHours() {
    assertThat(line(Plan.ROTA).starts())
        .containsExactly(LocalTime.of(1, 0), LocalTime.of(9, 0), LocalTime.of(17, 0));
  }

  @Test
  void everyPlanMeetsTheSameContactsAndKeepsTheServiceLevel() {
    for (CompareRotas.Line line : lines) {
      ScopeResult all = line.result().overall();
      assertThat(all.find(Figure.OFFERED))
          .isEqualTo(line(Plan.OFFERS).result().overall().find(Figure.OFFERED));
      assertThat(all.mean(Figure.SERVICE_LEVEL)).isGreaterThan(0.78);
    }
  }

  @Test
  void theLeanestRotaPaysNoMoreThanOneThatKeepsEveryInterval() {
    assertThat(paidHours(Plan.LEAN_ROTA)).isLessThanOrEqualTo(paidHours(Plan.ROTA));
  }

  @Test
  void whereTheDayFitsTheRotaTheLeanestPaysWhatTheRequirementTakes() {
    assertThat(paidHours(Plan.LEAN_ROTA))
        .isBetween(0.9 * paidHours(Plan.OFFERS), 1.1 * paidHours(Plan.OFFERS));
  }

  private double paidHours(Plan plan) {
    return line(plan).result().overall().mean(Figure.PAID_HOURS);
  }

  private CompareRotas.Line line(Plan plan) {
    return lines.stream().filter(line -> line.plan() == plan).findFirst().orElseThrow();
  }
}
