package org.tideshift.forecast.csv;

import java.util.Optional;

/**
 * One thing that is wrong in one place of an input file.
 *
 * @param file the file's name as the user gave it
 * @param line line in the file, from 1
 * @param column name of the column; empty when the whole line is concerned
 * @param message what is wrong, and what would be valid
 */
public record DataProblem(String file, long line, Optional<String> column, String message) {

  /** {@code file:line:column: message}, with control characters made visible. */
  @Override
  public String toString() {
    String place = column.orElse("line " + line);
    return Printable.text(file + ":" + line + ":" + place + ": " + message);
  }
}
