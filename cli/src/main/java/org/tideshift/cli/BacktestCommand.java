package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.scheduler.batch.DemandInputs;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeBacktest;
import org.tideshift.scheduler.batch.PlanTime;
import org.tideshift.scheduler.batch.workspace.AccuracyCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** History files to the accuracy that every method would have had. */
@Command(
    name = "backtest",
    description = "Forecasts the past again from several origins and measures every method.")
final class BacktestCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;
  @Mixin private final DemandFlags demand = new DemandFlags();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "A moment to forecast from; may be repeated, and then --origins does not count.")
  private List<String> asOf = List.of();

  @Option(
      names = "--origins",
      paramLabel = "N",
      description =
          "Number of moments to forecast from, the latest ones. Default: ${DEFAULT-VALUE}.")
  private int origins = 6;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "accuracy.csv to write.")
  private Path out;

  @Option(names = "--excel", description = "Writes a byte order mark and semicolons.")
  private boolean excel;

  @Override
  public Integer call() {
    OutputFile.checked(out);
    Configuration configuration = tideshift.options().configuration(demand.settings());
    Console console = tideshift.console();
    DemandInputs inputs = demand.read(configuration, console);
    if (origins < 1) {
      throw new ParameterException(
          spec.commandLine(), "--origins is " + origins + ", valid: 1 or more");
    }
    List<Instant> moments = asOf.stream().map(text -> moment(text)).toList();
    List<AccuracyRow> rows =
        MakeBacktest.make(inputs, moments, origins, configuration, console.progress());
    if (rows.isEmpty()) {
      console.warnings(
          List.of(
              "nothing was measured: no origin has history before it and after it. Maybe a shorter"
                  + " --horizon, or another --as-of"));
    }
    AccuracyCsv.write(out, excel, rows);
    console.result(rows.stream().map(BacktestCommand::json).toList(), AccuracyText.of(rows) + out);
    return ExitCode.DONE.code();
  }

  private Instant moment(String text) {
    Map<String, String> flags = new LinkedHashMap<>(demand.settings());
    flags.put("as_of", text);
    return PlanTime.asOf(tideshift.options().configuration(flags), Instant.EPOCH);
  }

  private static Map<String, Object> json(AccuracyRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("queue", row.queue());
    json.put("method", row.method());
    json.put("days", row.scope().holidaysOnly() ? "holidays" : "all");
    json.put("wape", row.accuracy().wape());
    json.put("bias", row.accuracy().bias());
    json.put("coverage_80", row.accuracy().coverage80());
    json.put("gain_over_naive", row.gainOverNaive());
    return json;
  }
}
