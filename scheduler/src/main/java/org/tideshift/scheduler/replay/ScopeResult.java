package org.tideshift.scheduler.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a replay says of a queue, a staffing group or everything.
 *
 * @param scope which of these
 * @param name name of the queue or group; {@code all} for everything
 * @param figures what was measured; a figure that has no meaning here is absent, such as the
 *     occupancy of a queue or the service level without contacts
 */
public record ScopeResult(Scope scope, String name, Map<Figure, Estimate> figures) {

  /** What figures are about. */
  public enum Scope {
    /** All groups together; service level, ASA and abandonment are of contacts not deferrable. */
    OVERALL,
    /** A staffing group: its queues' contacts, its shifts' time. */
    GROUP,
    /** A queue. */
    QUEUE
  }

  /** Copies the figures, in the order of {@link Figure}. */
  public ScopeResult {
    EnumMap<Figure, Estimate> sorted = new EnumMap<>(Figure.class);
    sorted.putAll(figures);
    figures = Collections.unmodifiableMap(sorted);
  }

  /** A figure; empty where it has no meaning here. */
  public Optional<Estimate> find(Figure figure) {
    return Optional.ofNullable(figures.get(figure));
  }

  /**
   * The mean of a figure.
   *
   * @throws IllegalStateException where it has no meaning here
   */
  public double mean(Figure figure) {
    return find(figure)
        .orElseThrow(() -> new IllegalStateException(name + " has no " + figure.written()))
        .mean();
  }
}
