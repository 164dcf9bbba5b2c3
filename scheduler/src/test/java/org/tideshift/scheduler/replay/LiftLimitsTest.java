package org.tideshift.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.replay.LiftLimits.Limit;
import org.tideshift.scheduler.replay.ReplaySketch.Sketch;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;

class LiftLimitsTest {
  private static final IntervalGrid GRID =
      new IntervalGrid(ReplaySketch.START, Duration.ofMinutes(30), 48 * 4);
  private static final List<Queue> QUEUES =
      List.of(
          Sketch.voice("english").with(Optional.of(120.0), 1),
          Sketch.voice("french").with(Optional.of(120.0), 1),
          new Sketch("mail", "mail", Channel.EMAIL, 86_400).with(Optional.empty(), 1));
  private static final List<DemandForecast> FORECASTS =
      List.of(flat("english", 60), flat("french", 20), flat("mail", 20));

  /** One agent in four for English can do mail; nobody speaks both languages. */
  private static final StaffingOptions STAFFING =
      StaffingOptions.usual(ZoneOffset.UTC)
          .withAgentSkills(
              List.of(
                  Set.of("english", "mail"),
                  Set.of("english"),
                  Set.of("english"),
                  Set.of("english"),
                  Set.of("french"),
                  Set.of("mail")));

  private static final List<GroupRequirement> REQUIRED =
      StaffDemand.plan(QUEUES, FORECASTS, STAFFING).requirements();

  private final List<LiftLimits.Line> lines =
      LiftLimits.measure(
          new PlannedNight(QUEUES, FORECASTS, REQUIRED, List.of()),
          STAFFING,
          ReplayOptions.of(1, 2));

  private static DemandForecast flat(String queue, double contacts) {
    DemandForecast.Builder forecast = DemandForecast.builder(queue, GRID, List.of());
    for (int i = 0; i < GRID.size(); i++) {
      forecast.mean(i, contacts).ahtSeconds(i, 300);
    }
    return forecast.build();
  }

  @Test
  void withoutPoolAndWindowsExactlyTheRequirementIsPaid() {
    double required = 0;
    for (GroupRequirement group : REQUIRED) {
      for (int i = 0; i < GRID.size(); i++) {
        required += group.agentsRequired(i) / 2;
      }
    }
    assertThat(paid(Limit.POOL_AND_WINDOWS)).isCloseTo(required, within(1e-6));
  }

  @Test
  void eachLimitCostsWhatItIsKnownToCost() {
    double base = paid(Limit.POOL_AND_WINDOWS);
    assertThat(paid(Limit.FILL_SKILLS)).isLessThan(base - 50);
    assertThat(paid(Limit.SKILLS)).isLessThan(base - 50);
    assertThat(paid(Limit.SERVICE_SPAN)).isLessThan(base);
    assertThat(paid(Limit.PATIENCE)).isGreaterThan(base + 50);
    assertThat(result(Limit.PATIENCE).mean(Figure.ABANDONMENT)).isZero();
  }

  private double paid(Limit limit) {
    return result(limit).mean(Figure.PAID_HOURS);
  }

  private ScopeResult result(Limit limit) {
    return lines.stream()
        .filter(line -> line.limit() == limit)
        .findFirst()
        .orElseThrow()
        .result()
        .overall();
  }
}
