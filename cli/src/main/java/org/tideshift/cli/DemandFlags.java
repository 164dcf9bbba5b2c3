package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.DemandInputs;
import org.tideshift.scheduler.batch.ReadDemand;
import org.tideshift.scheduler.batch.workspace.Configuration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a forecast is told on the command line. */
final class DemandFlags {
  @Mixin private final FormatFlags format = new FormatFlags();

  @Option(
      names = "--history",
      required = true,
      arity = "1..*",
      paramLabel = "F",
      description = "History files, CSV or CSV.gz.")
  private List<Path> history = List.of();

  @Option(names = "--queues", paramLabel = "F", description = "queues.csv.")
  private Optional<Path> queues = Optional.empty();

  @Option(names = "--special-days", paramLabel = "F", description = "special-days.csv.")
  private Optional<Path> specialDays = Optional.empty();

  @Option(
      names = "--holidays",
      split = ",",
      paramLabel = "R",
      description = "Regions whose public holidays count, such as US or GB-WLS.")
  private List<String> holidays = List.of();

  @Option(
      names = "--horizon",
      paramLabel = "D",
      description = "How far ahead, such as P28D or 14d.")
  private Optional<String> horizon = Optional.empty();

  @Option(names = "--interval", paramLabel = "D", description = "Interval length, such as PT30M.")
  private Optional<String> interval = Optional.empty();

  @Option(
      names = "--quantiles",
      paramLabel = "Q,…",
      description = "Quantile levels, such as 0.1,0.5,0.9.")
  private Optional<String> quantiles = Optional.empty();

  /** The settings that were given, by their path. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(format.settings());
    horizon.ifPresent(span -> settings.put("horizon", span));
    interval.ifPresent(length -> settings.put("interval", length));
    quantiles.ifPresent(levels -> settings.put("forecast.quantiles", levels));
    if (!holidays.isEmpty()) {
      settings.put("holidays", "[" + String.join(", ", holidays) + "]");
    }
    return settings;
  }

  /**
   * Reads the files that were given, telling warnings.
   *
   * @throws org.tideshift.forecast.csv.BadDataException where one has an error
   */
  DemandInputs read(Configuration configuration, Console console) {
    DataProblems problems = new DataProblems();
    ReadDemand.Files files = new ReadDemand.Files(history, queues, specialDays);
    Optional<DemandInputs> inputs = ReadDemand.read(files, configuration, problems);
    console.warnings(problems);
    problems.throwIfAny();
    return inputs.orElseThrow();
  }
}
