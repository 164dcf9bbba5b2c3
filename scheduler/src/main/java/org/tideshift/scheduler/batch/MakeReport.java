package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tideshift.forecast.csv.BadDataException;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.scheduler.batch.workspace.AccuracyCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ForecastDaysCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.report.Aftermath;
import org.tideshift.scheduler.report.BacktestLine;
import org.tideshift.scheduler.report.Evidence;
import org.tideshift.scheduler.report.Night;
import org.tideshift.scheduler.report.NightPlan;
import org.tideshift.scheduler.report.NightSetting;
import org.tideshift.scheduler.report.RenderReport;
import org.tideshift.scheduler.report.TrackRecord;

/** Turns the folder of a run into its page. */
public final class MakeReport {
  private final Workspace workspace;
  private final NightInputs inputs;

  MakeReport(Workspace workspace, NightInputs inputs) {
    this.workspace = workspace;
    this.inputs = inputs;
  }

  /**
   * A page and what to know of it.
   *
   * @param runId the run it shows
   * @param html the page
   * @param warnings about the inputs, one line each
   */
  public record Result(String runId, String html, List<String> warnings) {}

  /**
   * The page of a run, with what came since.
   *
   * @param runId the run; empty for the published one
   * @throws StepFailure where there is no workspace or no such run
   * @throws BadDataException where an input or a file of the run has an error
   */
  public static Result make(
      Workspace workspace, Optional<String> runId, Configuration configuration, Progress progress) {
    RunNight.requireWorkspace(workspace);
    RunRecord run = new PastRuns(workspace).get(runId);
    progress.begin("read", 0);
    DataProblems problems = new DataProblems();
    Optional<NightInputs> inputs = NightInputs.read(workspace, configuration, problems);
    problems.throwIfAny();
    progress.end("run " + run.identity().runId());
    progress.begin("report", 0);
    List<String> warnings =
        new ArrayList<>(problems.warnings().stream().map(DataProblem::toString).toList());
    MakeAftermath aftermath = new MakeAftermath(workspace, configuration, warnings);
    String html =
        new MakeReport(workspace, inputs.orElseThrow())
            .html(run, Instant.MAX, plan -> aftermath.of(run, plan.offers()))
            .orElseThrow(
                () ->
                    new StepFailure(
                        ExitCode.USAGE,
                        "run " + run.identity().runId() + " forecast no queue: nothing to show"));
    progress.end(html.length() / 1024 + " kB");
    return new Result(run.identity().runId(), html, warnings);
  }

  /**
   * The page of a run as it is made, of whose offers nothing can have come.
   *
   * @param knownUntil what came from then on is left out
   * @return empty where the run forecast no queue
   */
  Optional<String> html(RunRecord run, Instant knownUntil) {
    return html(run, knownUntil, plan -> Aftermath.none());
  }

  private Optional<String> html(
      RunRecord run, Instant knownUntil, Function<NightPlan, Aftermath> aftermath) {
    return ReadRun.plan(run.folder(), inputs.demand().queues(), run.configuration())
        .map(plan -> RenderReport.html(night(run, plan, knownUntil, aftermath.apply(plan))));
  }

  private Night night(RunRecord run, NightPlan plan, Instant knownUntil, Aftermath aftermath) {
    DataProblems problems = new DataProblems();
    Evidence evidence =
        new Evidence(
            inputs.demand().countsBefore(knownUntil),
            ForecastDaysCsv.read(run.folder().resolve("forecast-days.csv"), problems),
            AccuracyCsv.read(run.folder().resolve("accuracy.csv"), problems).stream()
                .map(MakeReport::backtest)
                .toList(),
            inputs.pool().agents(),
            track(run, knownUntil));
    problems.throwIfAny();
    return new Night(setting(run), plan, findBefore(run), evidence, aftermath);
  }

  /** Earlier nights that can no longer be read are no reason to go without the page. */
  private TrackRecord track(RunRecord run, Instant knownUntil) {
    try {
      return TrackRecords.of(
          MakeAccuracy.before(run.identity().asOf(), workspace, inputs.demand(), knownUntil));
    } catch (BadDataException | StepFailure unreadable) {
      return TrackRecords.unreadable();
    }
  }

  private NightSetting setting(RunRecord run) {
    return new NightSetting(
        run.identity().asOf(),
        inputs.demand().calendar(),
        inputs.demand().queues(),
        run.identity().version());
  }

  /** A night before that can no longer be read is no reason to go without this one's page. */
  private Optional<Night.EarlierNight> findBefore(RunRecord run) {
    Optional<RunRecord> before = new PastRuns(workspace).findBefore(run.identity().asOf());
    try {
      return before.flatMap(
          earlier ->
              ReadRun.plan(earlier.folder(), inputs.demand().queues(), earlier.configuration())
                  .map(plan -> new Night.EarlierNight(setting(earlier), plan)));
    } catch (BadDataException | StepFailure unreadable) {
      return Optional.empty();
    }
  }

  private static BacktestLine backtest(AccuracyRow row) {
    return new BacktestLine(
        row.queue(),
        row.method(),
        row.scope().holidaysOnly(),
        new BacktestLine.Measures(
            row.accuracy().wape(),
            row.accuracy().bias(),
            row.accuracy().coverage80(),
            row.gainOverNaive()));
  }
}
