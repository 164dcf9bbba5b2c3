package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.scheduler.staffing.SimulatedGroup.Outcome;

/** The formulas against forty seeded runs of a simulation, within three standard errors. */
class SimulationTest {

  private static final int RUNS = 40;
  private static final double HOURS = 400;
  private static final double NO_TASKS = 0;

  @ParameterizedTest
  @CsvSource({"60, 300, 6, 120", "240, 180, 10, 60", "12, 600, 3, 900", "300, 240, 24, 120"})
  void agreesWithErlangA(double perHour, double aht, int agents, double patience) {
    ContactStream stream = new ContactStream(perHour, aht, patience);
    Performance expected = SteadyState.exact(stream, agents, 20).orElseThrow();
    List<Outcome> runs =
        simulate(seed -> new SimulatedGroup(stream, agents, NO_TASKS, 1, seed), 20);
    agree(runs, Outcome::inTime, expected.serviceLevel());
    agree(runs, Outcome::abandoned, expected.abandoned());
    agree(runs, Outcome::occupancy, expected.occupancy());
  }

  @Test
  void agreesWithChatSlots() {
    // Five agents with three chats each, sessions of eight minutes, patience of two.
    ContactStream sessions = new ContactStream(100, 480, 120);
    Performance expected =
        ServiceOutlook.certain(new PooledContacts(sessions, 3, 0), 30).with(5).orElseThrow();
    List<Outcome> runs = simulate(seed -> new SimulatedGroup(sessions, 15, NO_TASKS, 1, seed), 30);
    agree(runs, Outcome::inTime, expected.serviceLevel());
    agree(runs, Outcome::abandoned, expected.abandoned());
    agree(runs, Outcome::occupancy, expected.occupancy());
  }

  @Test
  void interruptibleFillRaisesOccupancyAndLeavesContactsAlone() {
    // 14 agents at 10 erlangs of calls, and 2 erlangs of one-minute tasks in their idle time.
    ContactStream calls = new ContactStream(200, 180, 300);
    Performance alone = SteadyState.exact(calls, 14, 20).orElseThrow();
    List<Outcome> runs = simulate(seed -> new SimulatedGroup(calls, 14, 2, 60, seed), 20);
    agree(runs, Outcome::inTime, alone.serviceLevel());
    agree(runs, Outcome::abandoned, alone.abandoned());
    agree(runs, Outcome::occupancyWithTasks, alone.occupancy() + 2.0 / 14);
  }

  private static List<Outcome> simulate(LongFunction<SimulatedGroup> group, double within) {
    return LongStream.range(0, RUNS)
        .mapToObj(seed -> group.apply(1000 + seed).run(HOURS, within))
        .toList();
  }

  private static void agree(List<Outcome> runs, ToDoubleFunction<Outcome> figure, double expected) {
    double mean = runs.stream().mapToDouble(figure).average().orElseThrow();
    double squares =
        runs.stream().mapToDouble(run -> Math.pow(figure.applyAsDouble(run) - mean, 2)).sum();
    double standardError = Math.sqrt(squares / (RUNS - 1) / RUNS);
    assertThat(standardError).isPositive();
    assertThat(mean).isCloseTo(expected, within(3 * standardError));
  }
}
