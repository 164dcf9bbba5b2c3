package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.evaluation.RealisedAccuracy;
import org.tideshift.forecast.evaluation.RealisedRow;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeAccuracy;
import org.tideshift.scheduler.batch.TrackRecords;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The forecasts that were made beside what came. */
@Command(
    name = "accuracy",
    description = {
      "Holds the forecasts of the latest 28 nights against the history that came since, and looks"
          + " for drift."
    })
final class AccuracyCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "File to write. Default: state/accuracy-history.csv in the workspace.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = at.workspace();
    Configuration configuration = at.configuration();
    Console console = at.console();
    Path file = OutputFile.checked(out.orElse(MakeAccuracy.file(workspace)));
    MakeAccuracy.Result result =
        out.isPresent()
            ? MakeAccuracy.make(workspace, file, configuration, console.progress())
            : MakeAccuracy.record(workspace, configuration, console.progress());
    console.warnings(result.warnings());
    console.result(json(result, file), text(result, file));
    return ExitCode.DONE.code();
  }

  private static Map<String, Object> json(MakeAccuracy.Result result, Path file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("accuracy_history", file.toString());
    json.put("nights", result.nights());
    json.put("queues", overall(result).stream().map(AccuracyCommand::json).toList());
    json.put("alarms", result.alarms().stream().map(TrackRecords::words).toList());
    return json;
  }

  private static Map<String, Object> json(RealisedRow row) {
    RealisedAccuracy accuracy = row.accuracy();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("queue", row.queue());
    json.put("intervals", accuracy.intervals());
    json.put("wape", accuracy.wape());
    json.put("bias", accuracy.bias());
    json.put("in_range", accuracy.inRange());
    json.put("gain_over_naive", accuracy.gainOverNaive());
    return json;
  }

  private static List<RealisedRow> overall(MakeAccuracy.Result result) {
    return result.rows().stream().filter(row -> row.scope() == RealisedRow.Scope.ALL).toList();
  }

  private static String text(MakeAccuracy.Result result, Path file) {
    StringBuilder text = new StringBuilder();
    List<RealisedRow> rows = overall(result);
    if (rows.isEmpty()) {
      text.append("nothing has come yet of what the ").append(result.nights());
      text.append(" nights on disk forecast\n");
    } else {
      text.append(
          String.format(
              Locale.ROOT,
              "%-28s %9s %8s %8s %9s %9s%n",
              "queue",
              "intervals",
              "WAPE",
              "bias",
              "in range",
              "gain"));
    }
    for (RealisedRow row : rows) {
      RealisedAccuracy accuracy = row.accuracy();
      text.append(
          String.format(
              Locale.ROOT,
              "%-28s %9d %7.1f%% %+7.1f%% %8.1f%% %8.1f%%%n",
              Printable.text(row.queue()),
              accuracy.intervals(),
              100 * accuracy.wape(),
              100 * accuracy.bias(),
              100 * accuracy.inRange(),
              100 * accuracy.gainOverNaive()));
    }
    result
        .alarms()
        .forEach(
            alarm ->
                text.append(Printable.text("drift: " + TrackRecords.words(alarm))).append('\n'));
    return text.append("by lead, hour and kind of day: ").append(file).append('\n').toString();
  }
}
