package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.CleanRuns;
import org.tideshift.scheduler.batch.CompareRuns;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.RunHistory;
import org.tideshift.scheduler.batch.StepNames;
import org.tideshift.scheduler.batch.store.RunLogEntry;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What ran. */
@Command(name = "runs", description = "What ran and what it changed: runs list, show, diff, clean.")
final class RunsCommand implements Runnable {
  /** The steps that write into the run log. */
  private static final List<String> LOGGED =
      List.of(
          StepNames.NIGHTLY,
          StepNames.FORECAST_REFRESH,
          StepNames.CLAIMS_IMPORT,
          StepNames.ACCURACY,
          StepNames.CLEAN_UP);

  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command. Maybe tideshift runs list WORKSPACE");
  }

  /** The command that was given, whose help is the one to see. */
  private CommandLine asked() {
    return spec.commandLine().getParseResult().subcommand().commandSpec().commandLine();
  }

  @Command(
      name = "list",
      description = "Shows what ran, newest first: when, how long, with what result.")
  int list(
      @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.") Path folder,
      @Option(
              names = "-n",
              paramLabel = "COUNT",
              defaultValue = "20",
              description = "How many at most (default ${DEFAULT-VALUE}).")
          int count,
      @Option(
              names = "--step",
              paramLabel = "STEP",
              description =
                  "Those of one step alone: nightly, forecast-refresh, claims-import, clean-up.")
          Optional<String> step) {
    if (count < 1) {
      throw new ParameterException(asked(), "-n is " + count + ", valid: 1 or more");
    }
    step.ifPresent(this::requireLogged);
    Workspace workspace = new Workspace(folder);
    List<Object> json = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (RunLogEntry entry : RunHistory.latest(workspace, configuration(workspace), count, step)) {
      json.add(json(entry));
      text.append(line(entry)).append('\n');
    }
    if (json.isEmpty()) {
      text.append("nothing has run yet");
    }
    tideshift.console().result(json, text.toString());
    return ExitCode.DONE.code();
  }

  private void requireLogged(String step) {
    if (!LOGGED.contains(step)) {
      throw new ParameterException(
          asked(), "--step is " + Printable.value(step) + ", valid: " + String.join(", ", LOGGED));
    }
  }

  private static Map<String, Object> json(RunLogEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", entry.number());
    json.put("step", entry.begun().step());
    json.put("started_at", entry.begun().at().toString());
    entry.begun().asOf().ifPresent(asOf -> json.put("as_of", asOf.toString()));
    json.put("owner", entry.begun().owner());
    entry
        .ended()
        .ifPresent(
            ended -> {
              json.put("finished_at", ended.at().toString());
              json.put("seconds", seconds(entry, ended));
              json.put("exit_code", ended.exitCode());
              json.put("run_id", ended.runId().orElse(""));
              json.put("message", ended.message());
            });
    return json;
  }

  private static String line(RunLogEntry entry) {
    String begun =
        String.format(
            Locale.ROOT, "%s  %-16s ", entry.begun().at().toString(), entry.begun().step());
    Optional<RunLogEntry.Ended> ended = entry.ended();
    return ended.isEmpty()
        ? begun + "running, or killed: " + entry.begun().owner()
        : begun
            + String.format(
                Locale.ROOT,
                "%8.1f s  exit %-3d %s",
                seconds(entry, ended.get()),
                ended.get().exitCode(),
                ended.get().runId().orElse(ended.get().message()));
  }

  private static double seconds(RunLogEntry entry, RunLogEntry.Ended ended) {
    return Duration.between(entry.begun().at(), ended.at()).toMillis() / 1000.0;
  }

  @Command(name = "show", description = "Shows the manifest of a run: what went in and came out.")
  int show(
      @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.") Path folder,
      @Parameters(paramLabel = "RUN", description = "Name of the run.") String run) {
    spec.commandLine().getOut().print(CompareRuns.manifest(new Workspace(folder), run));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE.code();
  }

  @Command(
      name = "diff",
      description = "Shows what changed between two runs: forecast, requirement, offers.")
  int diff(
      @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.") Path folder,
      @Parameters(
              arity = "0..2",
              paramLabel = "RUN",
              description = "The two runs; without them the last two.")
          List<String> runs) {
    Workspace workspace = new Workspace(folder);
    Configuration configuration = configuration(workspace);
    List<String> pair = pair(CompareRuns.names(workspace), runs == null ? List.of() : runs);
    CompareRuns.Difference changed =
        CompareRuns.of(workspace, configuration, pair.get(0), pair.get(1));
    StringBuilder text = new StringBuilder();
    text.append(pair.get(0)).append(" -> ").append(pair.get(1)).append('\n');
    changed.contacts().forEach((name, change) -> add(text, "contacts", name, change));
    changed.agentIntervals().forEach((name, change) -> add(text, "required", name, change));
    text.append(
        String.format(
            Locale.ROOT,
            "offers    %d kept, %d gone, %d new%n",
            changed.offersKept(),
            changed.offersGone(),
            changed.offersNew()));
    tideshift.console().result(changed, text.toString());
    return ExitCode.DONE.code();
  }

  private List<String> pair(List<String> known, List<String> asked) {
    if (asked.size() == 2) {
      return asked;
    }
    if (asked.size() == 1 || known.size() < 2) {
      throw new ParameterException(
          asked(), "two runs are compared, valid: their names, or two runs in runs/");
    }
    return known.subList(known.size() - 2, known.size());
  }

  private static void add(StringBuilder text, String what, String name, CompareRuns.Change change) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-9s %-20s %12.1f -> %12.1f%n",
            what,
            name,
            change.before(),
            change.after()));
  }

  @Command(
      name = "clean",
      description = "Removes old runs; schedule.keep_runs stay, and the published one always.")
  int clean(
      @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.") Path folder) {
    Workspace workspace = new Workspace(folder);
    List<String> gone = CleanRuns.run(workspace, configuration(workspace), Instant.now());
    tideshift.console().result(Map.of("removed", gone), gone.size() + " runs removed");
    return ExitCode.DONE.code();
  }

  private Configuration configuration(Workspace workspace) {
    return tideshift.workspaceConfiguration(workspace, Map.of());
  }
}
