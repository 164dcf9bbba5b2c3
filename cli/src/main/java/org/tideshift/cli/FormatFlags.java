package org.tideshift.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How input files are written and which zone they mean; each flag overrides a setting. */
final class FormatFlags {
  @Option(
      names = "--timezone",
      paramLabel = "Z",
      description = "Zone of local times, such as America/New_York.")
  private Optional<String> timezone = Optional.empty();

  @Option(
      names = "--separator",
      paramLabel = "C",
      description = "Character between the cells of input files; TAB for a tabulator.")
  private Optional<String> separator = Optional.empty();

  @Option(names = "--decimal", paramLabel = "C", description = "Decimal sign of input files.")
  private Optional<String> decimal = Optional.empty();

  /** The settings that were given, by their path. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    timezone.ifPresent(zone -> settings.put("timezone", zone));
    separator.ifPresent(sign -> settings.put("csv.separator", sign));
    decimal.ifPresent(sign -> settings.put("csv.decimal", sign));
    return settings;
  }
}
