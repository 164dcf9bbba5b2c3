package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.DifferenceCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.report.NightPlan;
import org.tideshift.scheduler.report.NightSetting;
import org.tideshift.scheduler.report.PlanDifference;
import org.tideshift.scheduler.report.RenderReport;
import org.tideshift.scheduler.report.Scenario;

/** Runs a night beside the published one, with settings changed, and says what that changes. */
public final class MakeScenario {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String AS_OF = "as_of";

  private final Workspace workspace;
  private final Order order;
  private final Progress progress;

  private MakeScenario(Workspace workspace, Order order, Progress progress) {
    this.workspace = workspace;
    this.order = order;
    this.progress = progress;
  }

  /**
   * What is asked for.
   *
   * @param name what the scenario is called
   * @param settings the configuration keys it sets
   * @param now the clock, read only where neither a setting nor the published night says as-of
   * @param version version of Tideshift, for the manifest
   */
  public record Order(String name, Map<String, String> settings, Instant now, String version) {}

  /**
   * What came of it.
   *
   * @param folder where its files are
   * @param publishedRun the run it is compared with
   * @param difference what it changes
   * @param warnings what a person should know, one line each
   */
  public record Result(
      Path folder, String publishedRun, PlanDifference difference, List<String> warnings) {}

  /**
   * Runs a scenario as of the published night, unless it sets another as-of.
   *
   * @param load makes the workspace's configuration with further settings
   * @throws StepFailure where there is no workspace or no published night, or the name is no name
   * @throws org.tideshift.forecast.csv.BadDataException where an input file has an error
   */
  public static Result make(
      Workspace workspace,
      Order order,
      Function<Map<String, String>, Configuration> load,
      Progress progress) {
    RunNight.requireWorkspace(workspace);
    if (!NAME.matcher(order.name()).matches()) {
      throw new StepFailure(
          ExitCode.USAGE,
          "the scenario's name is "
              + Printable.value(order.name())
              + ", valid: a to z, digits, dots, strokes, a letter or digit first, up to 64");
    }
    return new MakeScenario(workspace, order, progress).make(load);
  }

  private Result make(Function<Map<String, String>, Configuration> load) {
    RunRecord published = new PastRuns(workspace).get(Optional.empty());
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(AS_OF, published.identity().asOf().toString());
    settings.putAll(order.settings());
    Configuration configuration = load.apply(settings);
    RunNight.Draft draft =
        RunNight.draft(
            workspace,
            configuration,
            new RunNight.Options(order.now(), order.version(), true),
            progress);
    progress.begin("compare", 0);
    List<String> warnings = new ArrayList<>(published.changedInputs(workspace));
    warnings.addAll(published.changedSettings(configuration, settings.keySet()));
    warnings.addAll(draft.warnings());
    Result result = write(published, configuration, draft, warnings);
    progress.end("compared with run " + published.identity().runId());
    return result;
  }

  private Result write(
      RunRecord published,
      Configuration configuration,
      RunNight.Draft draft,
      List<String> warnings) {
    RunFolder folder = RunFolder.beginScenario(workspace, order.name());
    new WriteNight(workspace, configuration, order.version())
        .write(folder, draft.work(), draft.summary());
    Scenario scenario = scenario(published, folder.path(), configuration, draft.work());
    PlanDifference difference = scenario.difference();
    DifferenceCsv.write(folder.file("difference.csv"), difference);
    WriteNight.writeText(folder.file("scenario.html"), RenderReport.html(scenario));
    return new Result(folder.keep(), published.identity().runId(), difference, warnings);
  }

  private Scenario scenario(
      RunRecord published, Path folder, Configuration configuration, NightWork work) {
    DemandInputs demand = work.inputs().demand();
    return new Scenario(
        order.name(),
        order.settings(),
        new NightSetting(
            published.identity().asOf(), demand.calendar(), demand.queues(), order.version()),
        plan(published.folder(), demand, published.configuration()),
        plan(folder, demand, configuration));
  }

  private static NightPlan plan(Path folder, DemandInputs demand, Configuration configuration) {
    return ReadRun.plan(folder, demand.queues(), configuration)
        .orElseThrow(
            () -> new StepFailure(ExitCode.USAGE, "no queue was forecast: nothing to compare"));
  }
}
