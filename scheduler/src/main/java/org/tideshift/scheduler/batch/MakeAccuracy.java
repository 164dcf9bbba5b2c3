package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.evaluation.DriftAlarm;
import org.tideshift.forecast.evaluation.FindDrift;
import org.tideshift.forecast.evaluation.PastForecast;
import org.tideshift.forecast.evaluation.RealisedRow;
import org.tideshift.forecast.evaluation.TrackForecasts;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.RealisedCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Holds the forecasts of earlier nights against what came since. */
public final class MakeAccuracy {
  /** Nights that count: as many as the usual horizon has days. */
  private static final int MOST_NIGHTS = 28;

  private MakeAccuracy() {}

  /**
   * What became of the forecasts.
   *
   * @param nights number of nights whose forecasts were held against what came
   * @param rows accuracy of every queue, overall, by lead, by hour and by kind of day
   * @param alarms signs of drift
   * @param warnings about the inputs, one line each
   */
  public record Result(
      int nights, List<RealisedRow> rows, List<DriftAlarm> alarms, List<String> warnings) {
    /** Copies the lists. */
    public Result {
      rows = List.copyOf(rows);
      alarms = List.copyOf(alarms);
      warnings = List.copyOf(warnings);
    }

    /** The same in one line. */
    public String inShort() {
      return nights + " nights held against what came, " + alarms.size() + " alarms";
    }
  }

  /**
   * Goes on only where there is a workspace.
   *
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static void requireWorkspace(Workspace workspace) {
    RunNight.requireWorkspace(workspace);
  }

  /** Where the accuracy of the past is kept. */
  public static Path file(Workspace workspace) {
    return workspace.state().resolve("accuracy-history.csv");
  }

  /**
   * Measures the latest 28 nights and writes {@code accuracy-history.csv}.
   *
   * @param out the file to write; its folder is there
   * @throws StepFailure NO_WORKSPACE where there is none
   * @throws org.tideshift.forecast.csv.BadDataException where a file has an error
   */
  public static Result make(
      Workspace workspace, Path out, Configuration configuration, Progress progress) {
    RunNight.requireWorkspace(workspace);
    progress.begin("read", 0);
    DataProblems problems = new DataProblems();
    Optional<DemandInputs> read = NightInputs.readDemand(workspace, configuration, problems);
    problems.throwIfAny();
    DemandInputs demand = read.orElseThrow();
    progress.end(demand.history().rows() + " history rows");
    progress.begin("accuracy", 0);
    Result found =
        of(new PastRuns(workspace).latestBefore(Instant.MAX, MOST_NIGHTS), demand, Instant.MAX);
    List<String> warnings =
        new ArrayList<>(problems.warnings().stream().map(DataProblem::toString).toList());
    warnings.addAll(found.warnings());
    RealisedCsv.write(out, found.rows());
    progress.end(found.nights() + " nights");
    return new Result(found.nights(), found.rows(), found.alarms(), warnings);
  }

  /**
   * Measures the same into the workspace's own file, and says so in the run log.
   *
   * @throws StepFailure NO_WORKSPACE where there is none
   * @throws org.tideshift.forecast.csv.BadDataException where a file has an error
   */
  public static Result record(Workspace workspace, Configuration configuration, Progress progress) {
    RunNight.requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration)) {
      RunJournal journal =
          RunJournal.begin(
              new RunLog(database), InstantSource.system(), StepNames.ACCURACY, Optional.empty());
      return journal.watch(
          () -> {
            Result found = make(workspace, file(workspace), configuration, progress);
            journal.end(ExitCode.DONE, Optional.empty(), found.inShort());
            return found;
          });
    }
  }

  /** What was known of the nights before a night when it began. */
  static Result before(Instant asOf, Workspace workspace, DemandInputs demand, Instant knownUntil) {
    return of(new PastRuns(workspace).latestBefore(asOf, MOST_NIGHTS), demand, knownUntil);
  }

  private static Result of(List<RunRecord> runs, DemandInputs demand, Instant knownUntil) {
    Map<String, List<PastForecast>> forecasts = new TreeMap<>();
    List<String> unreadable = new ArrayList<>();
    runs.forEach(run -> read(run, forecasts, unreadable));
    List<RealisedRow> rows = new ArrayList<>();
    List<DriftAlarm> alarms = new ArrayList<>();
    for (ContactCounts came : demand.countsBefore(knownUntil)) {
      List<PastForecast> made = forecasts.getOrDefault(came.queue(), List.of());
      if (!made.isEmpty()) {
        rows.addAll(TrackForecasts.of(came, calendar(came.queue(), demand, made), made));
        alarms.addAll(FindDrift.of(came, made));
      }
    }
    return new Result(runs.size() - unreadable.size(), rows, alarms, unreadable);
  }

  /** One night that can no longer be read is no reason to learn nothing from the others. */
  private static void read(
      RunRecord run, Map<String, List<PastForecast>> forecasts, List<String> unreadable) {
    DataProblems problems = new DataProblems();
    Path file = run.folder().resolve("forecast.csv");
    List<DemandForecast> made =
        ForecastCsv.read(file, CsvDialect.STANDARD, Optional.empty(), problems);
    if (problems.hasErrors()) {
      unreadable.add(
          "the night "
              + run.identity().runId()
              + " is left out: "
              + problems.errors().get(0)
              + ". Maybe restore the file, or take the run away");
      return;
    }
    for (DemandForecast one : made) {
      forecasts
          .computeIfAbsent(one.queue(), any -> new ArrayList<>())
          .add(new PastForecast(run.identity().asOf(), one));
    }
  }

  private static QueueCalendar calendar(String name, DemandInputs demand, List<PastForecast> made) {
    Queue queue =
        demand.queues().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseGet(() -> Queue.ofName(name));
    return QueueCalendar.of(
        queue,
        demand.calendar(),
        made.stream()
            .map(one -> one.forecast().grid().start())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        made.stream()
            .map(one -> one.forecast().grid().end())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }
}
