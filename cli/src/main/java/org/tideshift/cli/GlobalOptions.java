package org.tideshift.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after any command. */
final class GlobalOptions {
  private static final String FILE = "tideshift.yaml";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = "--version",
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows the version.")
  boolean version;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Writes the result as one JSON document to stdout.")
  boolean json;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Shows no progress, only warnings and errors.")
  boolean quiet;

  @Option(
      names = "--log-format",
      scope = ScopeType.INHERIT,
      paramLabel = "text|json",
      description = "Format of what goes to stderr.")
  LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "-D",
      scope = ScopeType.INHERIT,
      paramLabel = "key=value",
      description = "Sets a configuration key, such as -D offers.seed=7.")
  Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "F",
      description = "Configuration file instead of the workspace's or ./tideshift.yaml.")
  Optional<Path> config = Optional.empty();

  /** How messages are written. */
  enum LogFormat {
    /** Lines for people. */
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  /** The configuration for a command on files, which reads {@code ./tideshift.yaml}. */
  Configuration configuration(Map<String, String> flags) {
    return configuration(Path.of(FILE), flags);
  }

  /** The configuration from {@code usual} where it is there and no other was named. */
  Configuration configuration(Path usual, Map<String, String> flags) {
    Map<String, String> names = new LinkedHashMap<>();
    flags.keySet().forEach(path -> names.put(path, flagOf(path)));
    return configuration(usual, flags, names);
  }

  /**
   * As above, for flags that are not named after their keys.
   *
   * @param names what the user wrote, by key
   */
  Configuration configuration(Path usual, Map<String, String> flags, Map<String, String> names) {
    Optional<Path> file = config.isPresent() ? config : Optional.of(usual).filter(Files::exists);
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(flags);
    return LoadConfiguration.load(file, System.getenv(), all, names);
  }

  /** {@code --as-of} for {@code as_of}, {@code --seed} for {@code offers.seed}. */
  private static String flagOf(String path) {
    return "--" + path.substring(path.lastIndexOf('.') + 1).replace('_', '-');
  }
}
