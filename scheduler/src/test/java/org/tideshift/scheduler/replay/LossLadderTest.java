package org.tideshift.scheduler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.replay.LossLadder.Outcome;
import org.tideshift.scheduler.replay.LossLadder.Rung;
import org.tideshift.scheduler.replay.ReplaySketch.Sketch;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;

/** Made-up nights of which we know what went wrong. */
class LossLadderTest {
  private static final Queue PHONE = Sketch.voice("phone").with(Optional.of(120.0), 1);
  private static final IntervalGrid GRID =
      new IntervalGrid(ReplaySketch.START, Duration.ofMinutes(30), 96);
  private static final StaffingOptions STAFFING = StaffingOptions.usual(ZoneOffset.UTC);
  private static final double CONTACTS = 60;
  private static final double AHT = 300;
  private static final double CONTAINED = 0.25;

  @ParameterizedTest
  @EnumSource(LossCause.class)
  void oneFaultTakesFourFifthsOfTheLossAtLeast(LossCause fault) {
    LossLadder.Result ladder = climb(nightWith(Set.of(fault)));

    double lost = ladder.known().serviceLevel() - ladder.actual().serviceLevel();
    assertThat(lost).as("the night is worse for it").isGreaterThan(0.05);
    assertThat(rung(ladder.forwards(), fault).serviceLevelLost())
        .isGreaterThanOrEqualTo(0.8 * lost);
    assertThat(rung(ladder.backwards(), fault).serviceLevelLost())
        .isGreaterThanOrEqualTo(0.8 * lost);
  }

  @Test
  void rungsSumToTheWholeForwardsAndBackwardsWhereAllGoesWrong() {
    LossLadder.Result ladder = climb(nightWith(Set.of(LossCause.values())));

    for (List<Rung> rungs : List.of(ladder.forwards(), ladder.backwards())) {
      assertThat(rungs).extracting(Rung::cause).containsExactly(LossCause.values());
      assertThat(sum(rungs, Rung::serviceLevelLost))
          .isCloseTo(ladder.known().serviceLevel() - ladder.actual().serviceLevel(), within(1e-12));
      assertThat(sum(rungs, Rung::idleHoursAdded))
          .isCloseTo(ladder.actual().idleHours() - ladder.known().idleHours(), within(1e-9));
    }
  }

  @Test
  void aNightThatWentAsPlannedHasNothingToExplain() {
    LossLadder.Result ladder = climb(nightWith(Set.of()));

    assertThat(ladder.actual()).isEqualTo(ladder.known());
    assertThat(ladder.forwards()).allMatch(rung -> rung.serviceLevelLost() == 0);
    assertThat(ladder.backwards()).allMatch(rung -> rung.idleHoursAdded() == 0);
  }

  @Test
  void tooHighAForecastCostsIdleHoursRatherThanServiceLevel() {
    PastNight night = night(Set.of(LossCause.FORECAST_VOLUME), 1.3);

    Rung volume = rung(climb(night).forwards(), LossCause.FORECAST_VOLUME);

    assertThat(volume.idleHoursAdded()).isGreaterThan(50);
    assertThat(volume.serviceLevelLost()).isNegative();
  }

  @Test
  void endsAtTheShiftsThatWereReallyWorked() {
    PastNight night = nightWith(Set.of(LossCause.UNCLAIMED_SEATS, LossCause.NO_SHOWS));
    Outcome actual = climb(night).actual();
    ReplayCase worked =
        new ReplayCase(
            List.of(PHONE),
            List.of(Belief.contacts(PHONE, night.truth().demand().get(0), GRID)),
            night.worked(),
            List.of());

    double replayed =
        ReplayContacts.replay(worked, ReplayOptions.of(1, 5)).overall().mean(Figure.SERVICE_LEVEL);

    assertThat(actual.serviceLevel()).isCloseTo(replayed, within(0.005));
  }

  private static LossLadder.Result climb(PastNight night) {
    return LossLadder.climb(night, STAFFING, ReplayOptions.of(1, 5));
  }

  private static PastNight nightWith(Set<LossCause> faults) {
    return night(faults, 0.8);
  }

  /** A night with these faults; a mistaken volume or handle time is forecast by a factor. */
  private static PastNight night(Set<LossCause> faults, double mistake) {
    DemandForecast truth = forecast(CONTACTS, AHT, CONTAINED);
    DemandForecast forecast =
        forecast(
            faults.contains(LossCause.FORECAST_VOLUME) ? mistake * CONTACTS : CONTACTS,
            faults.contains(LossCause.AHT) ? mistake * AHT : AHT,
            faults.contains(LossCause.CONTAINMENT) ? 0.4 : CONTAINED);
    List<GroupRequirement> required =
        StaffDemand.plan(List.of(PHONE), List.of(forecast), STAFFING).requirements();
    List<WorkedShift> offers = seats(required, faults.contains(LossCause.SOLVER_GAP) ? 2 : 0);
    List<WorkedShift> claimed = without(offers, faults.contains(LossCause.UNCLAIMED_SEATS), 2);
    List<WorkedShift> worked = without(claimed, faults.contains(LossCause.NO_SHOWS), 5);
    return new PastNight(
        new PlannedNight(List.of(PHONE), List.of(forecast), required, offers),
        new PastNight.Truth(List.of(truth), GRID),
        claimed,
        worked);
  }

  private static DemandForecast forecast(double contacts, double aht, double contained) {
    DemandForecast.Builder forecast = DemandForecast.builder("phone", GRID, List.of());
    for (int i = 0; i < GRID.size(); i++) {
      forecast.mean(i, contacts).ahtSeconds(i, aht).containedShare(i, contained);
    }
    return forecast.build();
  }

  private static List<WorkedShift> seats(List<GroupRequirement> required, int missing) {
    GroupRequirement phone = required.get(0);
    return SeatShifts.staffing(
        phone,
        new GroupQueues(List.of(PHONE), STAFFING),
        index -> (int) phone.agentsRequired(index) - missing);
  }

  private static List<WorkedShift> without(List<WorkedShift> shifts, boolean faulty, int place) {
    return IntStream.range(0, shifts.size())
        .filter(number -> !faulty || (number != place && number != place + 1))
        .mapToObj(shifts::get)
        .toList();
  }

  private static Rung rung(List<Rung> rungs, LossCause cause) {
    return rungs.stream().filter(rung -> rung.cause() == cause).findFirst().orElseThrow();
  }

  private static double sum(List<Rung> rungs, ToDoubleFunction<Rung> what) {
    return rungs.stream().mapToDouble(what).sum();
  }
}
