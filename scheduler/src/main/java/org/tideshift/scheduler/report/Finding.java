package org.tideshift.scheduler.report;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that was looked for after a night. "Not there yet" and "could not be read" are two
 * things: a page that shows nothing must say which it is.
 *
 * @param value what was found; empty where there is nothing yet, or nothing could be read
 * @param isUnreadable whether it may be there but could not be read
 * @param <T> what is looked for
 */
public record Finding<T>(Optional<T> value, boolean isUnreadable) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException where something was found in what cannot be read
   */
  public Finding {
    if (isUnreadable && value.isPresent()) {
      throw new IllegalArgumentException("what could not be read has a value, valid: none");
    }
  }

  /** It is there. */
  public static <T> Finding<T> of(T value) {
    return new Finding<>(Optional.of(value), false);
  }

  /** There is nothing yet. */
  public static <T> Finding<T> nothingYet() {
    return new Finding<>(Optional.empty(), false);
  }

  /** It cannot be told whether there is anything. */
  public static <T> Finding<T> unreadable() {
    return new Finding<>(Optional.empty(), true);
  }

  /** The same with its value turned into another. */
  <U> Finding<U> map(Function<T, U> turn) {
    return new Finding<>(value.map(turn), isUnreadable);
  }
}
