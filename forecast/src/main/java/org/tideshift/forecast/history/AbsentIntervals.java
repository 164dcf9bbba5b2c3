package org.tideshift.forecast.history;

import java.util.Locale;
import java.util.Optional;

/** What it means when a history has no row for an interval. */
public enum AbsentIntervals {
  /** Nobody knows: the export or the counting failed, or the queue was closed. */
  UNKNOWN,
  /** Nothing came in: the export leaves out empty intervals. */
  ZERO;

  /** The meaning that {@code history.absent} gives as {@code text}; empty when there is none. */
  public static Optional<AbsentIntervals> find(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "unknown" -> Optional.of(UNKNOWN);
      case "zero" -> Optional.of(ZERO);
      default -> Optional.empty();
    };
  }
}
