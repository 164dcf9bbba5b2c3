package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tideshift.scheduler.replay.ScopeResult.Scope;

/**
 * Replays contacts through shifts: the front door of this stage.
 *
 * <p>First come, first served over the queues of a shift; a contact goes to the agent with most
 * attention free and idle longest. Deferrable work fills idle time by deadline and is laid aside at
 * once for a contact. Who has a contact in hand when the shift ends finishes it.
 */
public final class ReplayContacts {
  private ReplayContacts() {}

  /**
   * Replays a case as often as the options say; the same case and options give the same result.
   *
   * @throws IllegalArgumentException where a shift serves a queue that nobody knows
   */
  public static ReplayResult replay(ReplayCase replayed, ReplayOptions options) {
    return replay(run -> replayed, options);
  }

  /** Replays a case a run, by the number of the run from 0; the cases differ in shifts only. */
  static ReplayResult replay(IntFunction<ReplayCase> caseOfRun, ReplayOptions options) {
    // Runs share nothing that changes and stand in their order, whatever the number of cores.
    List<RunFigures> runs =
        IntStream.range(0, options.runs())
            .parallel()
            .mapToObj(
                run ->
                    Simulation.run(caseOfRun.apply(run), options, Luck.ofRun(options.seed(), run)))
            .toList();
    return new ReplayResult(options.runs(), scopes(runs.get(0).table(), runs));
  }

  private static List<ScopeResult> scopes(QueueTable table, List<RunFigures> runs) {
    List<ScopeResult> scopes = new ArrayList<>();
    scopes.add(result(Scope.OVERALL, "all", runs, RunFigures::overall));
    for (int number = 0; number < table.groups().size(); number++) {
      int group = number;
      scopes.add(result(Scope.GROUP, table.groups().get(group), runs, run -> run.ofGroup(group)));
    }
    for (int number = 0; number < table.size(); number++) {
      int queue = number;
      scopes.add(result(Scope.QUEUE, table.name(queue), runs, run -> run.ofQueue(queue)));
    }
    return scopes;
  }

  private static ScopeResult result(
      Scope scope,
      String name,
      List<RunFigures> runs,
      Function<RunFigures, Map<Figure, Double>> figuresOf) {
    Map<Figure, List<Double>> values = new EnumMap<>(Figure.class);
    for (RunFigures run : runs) {
      figuresOf
          .apply(run)
          .forEach(
              (figure, value) ->
                  values.computeIfAbsent(figure, any -> new ArrayList<>()).add(value));
    }
    Map<Figure, Estimate> estimates = new EnumMap<>(Figure.class);
    values.forEach((figure, all) -> estimates.put(figure, Estimate.of(all)));
    return new ScopeResult(scope, name, estimates);
  }
}
