package org.tideshift.scheduler.batch.workspace;

import java.util.List;

/** The configuration cannot be used; each problem names its place, value and remedy. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** Refuses a configuration for these problems, one line each. */
  public ConfigurationException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line a problem. */
  public List<String> problems() {
    return problems;
  }
}
