package org.tideshift.scheduler.batch.workspace;

import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that can be configured.
 *
 * @param path its name in {@code tideshift.yaml}, such as {@code offers.seed}
 * @param defaultText its value when nothing sets it, as YAML
 * @param reader gives the written value its meaning; throws IllegalArgumentException
 */
public record ConfigurationKey<T>(String path, String defaultText, Function<RawSetting, T> reader) {

  /** How the name of every variable of ours begins. */
  static final String ENVIRONMENT_PREFIX = "TIDESHIFT_";

  /** A key with one value. */
  static <T> ConfigurationKey<T> single(
      String path, String defaultText, Function<String, T> reader) {
    return new ConfigurationKey<>(path, defaultText, raw -> reader.apply(raw.single()));
  }

  /** Name of the environment variable, such as {@code TIDESHIFT_OFFERS_SEED}. */
  public String environmentName() {
    return ENVIRONMENT_PREFIX + path.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
