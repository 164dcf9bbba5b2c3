package org.tideshift.scheduler.batch.workspace;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;

/**
 * What a run was told, each value with where it came from. Every value was checked when it was
 * loaded, so asking for one never fails.
 */
public final class Configuration {
  /** Where a setting comes from that nobody set. */
  static final String DEFAULT_PLACE = "default";

  private final Map<String, RawSetting> settings;
  private final Map<String, Object> values;

  Configuration(Map<String, RawSetting> settings, Map<String, Object> values) {
    this.settings = new LinkedHashMap<>(settings);
    this.values = new LinkedHashMap<>(values);
  }

  /** The value of a key. */
  @SuppressWarnings("unchecked") // LoadConfiguration stores what the key's own reader made.
  public <T> T get(ConfigurationKey<T> key) {
    return (T) Objects.requireNonNull(values.get(key.path()));
  }

  /** Whether nobody set the key, so that its default holds. */
  public boolean isDefault(ConfigurationKey<?> key) {
    return Objects.requireNonNull(settings.get(key.path())).place().equals(DEFAULT_PLACE);
  }

  /** The zone that somebody chose for times without offset; empty where nobody did. */
  public Optional<ZoneId> findZone() {
    return isDefault(ConfigurationKeys.TIMEZONE)
        ? Optional.empty()
        : Optional.of(get(ConfigurationKeys.TIMEZONE));
  }

  /** How input files are written. */
  public CsvDialect csvDialect() {
    return new CsvDialect(get(ConfigurationKeys.CSV_SEPARATOR), get(ConfigurationKeys.CSV_DECIMAL));
  }

  /** Every setting as text by its path. It holds no secret: a password is never a setting. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    settings.forEach((path, raw) -> texts.put(path, raw.written()));
    return texts;
  }

  /** Where each setting came from, by its path: a file and line, a flag, a variable, default. */
  public Map<String, String> origins() {
    Map<String, String> origins = new LinkedHashMap<>();
    settings.forEach((path, raw) -> origins.put(path, raw.place()));
    return origins;
  }
}
