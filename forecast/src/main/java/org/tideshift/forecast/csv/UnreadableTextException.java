package org.tideshift.forecast.csv;

import java.util.OptionalInt;

/** A file's text cannot be read from some place on. */
final class UnreadableTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final int field;
  private final String reason;

  /**
   * @param line line of the place, from 1
   * @param field position of the cell, from 0; -1 when the whole line is concerned
   */
  UnreadableTextException(long line, int field, String message) {
    super(message);
    this.reason = message;
    this.line = line;
    this.field = field;
  }

  String reason() {
    return reason;
  }

  long line() {
    return line;
  }

  OptionalInt findField() {
    return field < 0 ? OptionalInt.empty() : OptionalInt.of(field);
  }
}
