package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.DemandInputs;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.HistoryAge;
import org.tideshift.scheduler.batch.MakeForecast;
import org.tideshift.scheduler.batch.PlanTime;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.ForecastDaysCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** History files to a forecast file. */
@Command(
    name = "forecast",
    description = "Forecasts every queue of the history, from --as-of over the horizon.")
final class ForecastCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final DemandFlags demand = new DemandFlags();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "The moment taken for now; a date means its local midnight. Default: the clock.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "forecast.csv to write.")
  private Path out;

  @Option(
      names = "--days-out",
      paramLabel = "F",
      description = "forecast-days.csv to write: day totals with ranges of their own.")
  private Optional<Path> daysOut = Optional.empty();

  @Option(names = "--excel", description = "Writes a byte order mark and semicolons.")
  private boolean excel;

  @Override
  public Integer call() {
    Map<String, String> flags = new LinkedHashMap<>(demand.settings());
    asOf.ifPresent(moment -> flags.put("as_of", moment));
    OutputFile.checked(out);
    daysOut.ifPresent(OutputFile::checked);
    Configuration configuration = tideshift.options().configuration(flags);
    Console console = tideshift.console();
    DemandInputs inputs = demand.read(configuration, console);
    Instant moment = PlanTime.asOf(configuration, Instant.now());
    HistoryAge.check(inputs.history(), moment, configuration);
    MakeForecast.Result forecast =
        MakeForecast.make(inputs, moment, configuration, console.progress());
    console.warnings(forecast.warnings());
    ForecastCsv.write(
        out, excel, forecast.forecasts(), configuration.get(ConfigurationKeys.TIMEZONE));
    daysOut.ifPresent(file -> ForecastDaysCsv.write(file, excel, forecast.queues()));
    show(forecast, moment, console);
    return forecast.skipped().isEmpty() ? ExitCode.DONE.code() : ExitCode.LOOK.code();
  }

  private void show(MakeForecast.Result forecast, Instant moment, Console console) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("forecast", out.toString());
    daysOut.ifPresent(file -> json.put("forecast_days", file.toString()));
    json.put("as_of", moment.toString());
    json.put("queues", forecast.forecasts().size());
    json.put("skipped", forecast.skipped());
    json.put("corrections", forecast.corrections().size());
    json.put("warnings", forecast.warnings());
    console.result(json, "forecast of " + forecast.forecasts().size() + " queues: " + out);
  }
}
