package org.tideshift.scheduler.batch.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.csv.Printable;

/** Puts a configuration together: flag over environment over file over default. */
public final class LoadConfiguration {
  private static final Set<String> LAUNCHER_VARIABLES =
      Set.of("TIDESHIFT_JAVA_OPTS", "TIDESHIFT_MAVEN_OPTS");

  private static final String FLAG = "flag";

  private final Map<String, ConfigurationKey<?>> keys = new LinkedHashMap<>();
  private final Map<String, RawSetting> settings = new LinkedHashMap<>();
  private final Map<String, String> flagNames;
  private final List<String> problems = new ArrayList<>();

  private LoadConfiguration(Map<String, String> flagNames) {
    this.flagNames = flagNames;
    for (ConfigurationKey<?> key : ConfigurationKeys.all()) {
      keys.put(key.path(), key);
      settings.put(key.path(), withPlace(Configuration.DEFAULT_PLACE, key.defaultText()));
    }
  }

  private static RawSetting withPlace(String place, String text) {
    return YamlSettings.readValue(place, text);
  }

  /**
   * Loads a configuration.
   *
   * @param file {@code tideshift.yaml}, if there is one
   * @param environment the process's environment variables
   * @param flags values by key path, as given on the command line
   * @throws ConfigurationException naming every unknown key and every value that cannot be read
   */
  public static Configuration load(
      Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
    return load(file, environment, flags, Map.of());
  }

  /**
   * Loads a configuration whose flags have names of their own.
   *
   * @param flagNames what the user wrote, such as {@code --as-of}, by key path; {@code -D} where
   *     nothing is said
   * @throws ConfigurationException naming every unknown key and every value that cannot be read
   */
  public static Configuration load(
      Optional<Path> file,
      Map<String, String> environment,
      Map<String, String> flags,
      Map<String, String> flagNames) {
    LoadConfiguration loading = new LoadConfiguration(flagNames);
    file.ifPresent(loading::addFile);
    loading.addEnvironment(environment);
    flags.forEach((path, text) -> loading.add(path, withPlace(FLAG, text), loading.flag(path)));
    return loading.finish();
  }

  private String flag(String path) {
    return flagNames.getOrDefault(path, "-D " + path);
  }

  private void addFile(Path file) {
    String yaml;
    try {
      yaml = Files.readString(file);
    } catch (CharacterCodingException notText) {
      throw new ConfigurationException(List.of(file + ": is not UTF-8, valid: UTF-8 text"));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          List.of(file + ": cannot be read. Maybe the path or its permissions are wrong"));
    }
    YamlSettings.read(file.toString(), yaml).forEach((path, raw) -> add(path, raw, raw.place()));
  }

  private void addEnvironment(Map<String, String> environment) {
    environment.keySet().stream()
        .filter(name -> name.startsWith(ConfigurationKey.ENVIRONMENT_PREFIX))
        .filter(name -> !isKnownVariable(name))
        .sorted()
        .forEach(this::refuseVariable);
    for (ConfigurationKey<?> key : keys.values()) {
      Optional.ofNullable(environment.get(key.environmentName()))
          .ifPresent(text -> add(key.path(), withPlace(key.environmentName(), text), ""));
    }
  }

  /** A key left blank asks for its default. */
  private RawSetting defaultOf(String path) {
    ConfigurationKey<?> key = keys.get(path);
    return withPlace(Configuration.DEFAULT_PLACE, key == null ? "" : key.defaultText());
  }

  private boolean isKnownVariable(String name) {
    return LAUNCHER_VARIABLES.contains(name)
        || keys.values().stream().anyMatch(key -> key.environmentName().equals(name))
        || settings.values().stream().anyMatch(raw -> raw.written().equals(name));
  }

  private void refuseVariable(String name) {
    String path =
        name.substring(ConfigurationKey.ENVIRONMENT_PREFIX.length()).toLowerCase(Locale.ROOT);
    ConfigurationKey<?> nearest = Objects.requireNonNull(keys.get(nearest(path)));
    problems.add("environment: unknown variable " + name + ". Maybe " + nearest.environmentName());
  }

  private void add(String path, RawSetting raw, String place) {
    boolean isBlank = !raw.isList() && raw.text().isBlank();
    if (keys.containsKey(path) || ConfigurationKeys.isJobSchedule(path)) {
      settings.put(path, isBlank ? defaultOf(path) : raw);
    } else if (!raw.written().isEmpty() || !isSection(path)) {
      problems.add(place + ": unknown key " + Printable.value(path) + ". Maybe " + nearest(path));
    }
  }

  /** An empty section such as {@code offers:} with nothing below it. */
  private boolean isSection(String path) {
    return keys.keySet().stream().anyMatch(key -> key.startsWith(path + "."))
        || path.equals("schedule.jobs");
  }

  private String nearest(String path) {
    if (path.startsWith("schedule.jobs.")) {
      return "schedule.jobs.nightly.cron or schedule.jobs.nightly.zone";
    }
    String leaf = path.substring(path.lastIndexOf('.') + 1);
    return keys.keySet().stream()
        .min(
            Comparator.comparingInt(
                key ->
                    Math.min(
                        NearestName.distance(path, key),
                        1 + NearestName.distance(leaf, key.substring(key.lastIndexOf('.') + 1)))))
        .orElse("");
  }

  private Configuration finish() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ConfigurationKey<?> key : keys.values()) {
      RawSetting raw = Objects.requireNonNull(settings.get(key.path()));
      try {
        values.put(key.path(), key.reader().apply(raw));
      } catch (IllegalArgumentException invalid) {
        problems.add(
            (raw.place().equals(FLAG) ? flag(key.path()) : raw.place())
                + ": "
                + key.path()
                + " is "
                + Printable.value(DatabaseUrl.withoutPassword(raw.written()))
                + ": "
                + invalid.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    Configuration configuration = new Configuration(settings, values);
    try {
      configuration.csvDialect();
    } catch (IllegalArgumentException invalid) {
      throw new ConfigurationException(List.of("csv: " + invalid.getMessage()));
    }
    return configuration;
  }
}
