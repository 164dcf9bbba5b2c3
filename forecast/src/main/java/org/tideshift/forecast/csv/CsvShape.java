package org.tideshift.forecast.csv;

import java.util.Optional;

/**
 * Follows lines, cells and quotes through a text, and stops where they run away: an endless line, a
 * quote that is never closed, a zero byte.
 */
final class CsvShape {
  private static final int LONGEST_RECORD = 1 << 20;
  private static final int MOST_CELLS = 4096;
  private static final int WHOLE_LINE = -1;

  private enum Place {
    CELL_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final char separator;
  private Place place = Place.CELL_START;
  private long line = 1;
  private int cell;
  private int recordLength;
  private long quoteLine = 1;
  private int quoteCell;
  private boolean afterCarriageReturn;
  private Optional<UnreadableTextException> problem = Optional.empty();

  CsvShape(char separator) {
    this.separator = separator;
  }

  /** Follows more text; the number of characters before the first problem, all without one. */
  int scan(char[] text, int offset, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[offset + i];
      if (c == '\n' || c == '\r') {
        lineBreak(c);
      } else {
        afterCarriageReturn = false;
        character(c);
      }
      if (++recordLength > LONGEST_RECORD) {
        problem = Optional.of(tooLong());
      }
      if (problem.isPresent()) {
        return i;
      }
    }
    return length;
  }

  Optional<UnreadableTextException> findProblem() {
    return problem;
  }

  /** What is wrong when the text ends here. */
  Optional<UnreadableTextException> findProblemAtEnd() {
    return place == Place.QUOTED ? Optional.of(unclosedQuote()) : Optional.empty();
  }

  /** A problem of the line reached. */
  UnreadableTextException atLine(String message) {
    return new UnreadableTextException(line, WHOLE_LINE, message);
  }

  /** A problem of the cell reached. */
  UnreadableTextException atCell(String message) {
    return new UnreadableTextException(line, cell, message);
  }

  private void lineBreak(char c) {
    boolean secondHalf = c == '\n' && afterCarriageReturn;
    afterCarriageReturn = c == '\r';
    line += secondHalf ? 0 : 1;
    if (place != Place.QUOTED) {
      place = Place.CELL_START;
      cell = 0;
      recordLength = 0;
    }
  }

  private void character(char c) {
    if (c == '\0') {
      problem = Optional.of(atCell("not a text file: a zero byte, valid: UTF-8 text"));
    } else if (place == Place.QUOTED) {
      place = c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
    } else if (c == '"' && place != Place.PLAIN) {
      openQuote();
    } else if (c == separator) {
      place = Place.CELL_START;
      nextCell();
    } else if (place == Place.AFTER_QUOTE) {
      problem = Optional.of(textAfterQuote());
    } else {
      place = Place.PLAIN;
    }
  }

  private void openQuote() {
    if (place == Place.CELL_START) {
      quoteLine = line;
      quoteCell = cell;
    }
    place = Place.QUOTED;
  }

  private void nextCell() {
    if (++cell >= MOST_CELLS) {
      problem = Optional.of(atLine("too many cells, valid: up to " + MOST_CELLS + " in a line"));
    }
  }

  private UnreadableTextException tooLong() {
    return place == Place.QUOTED
        ? unclosedQuote()
        : atLine("line too long, valid: up to 1 MiB. Maybe line ends are missing");
  }

  private UnreadableTextException unclosedQuote() {
    return new UnreadableTextException(
        quoteLine, quoteCell, "the quote opened here is never closed, valid: \"…\"");
  }

  private UnreadableTextException textAfterQuote() {
    return new UnreadableTextException(
        quoteLine,
        quoteCell,
        "text after the closing quote of this cell, valid: \"…\", quotes inside doubled."
            + " Maybe a quote is never closed");
  }
}
