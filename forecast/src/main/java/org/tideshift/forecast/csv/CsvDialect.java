package org.tideshift.forecast.csv;

/**
 * How a CSV file separates cells and writes decimals.
 *
 * @param separator character between cells
 * @param decimal decimal sign, {@code .} or {@code ,}
 */
public record CsvDialect(char separator, char decimal) {
  /** Comma and point, as the contract says. */
  public static final CsvDialect STANDARD = new CsvDialect(',', '.');

  /**
   * Checks the two characters.
   *
   * @throws IllegalArgumentException where they are the same or cannot serve
   */
  public CsvDialect {
    if (decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("decimal is '" + decimal + "', valid: . or ,");
    }
    if (separator == decimal || ",;\t|".indexOf(separator) < 0) {
      throw new IllegalArgumentException(
          "separator is '" + separator + "', valid: , ; | or TAB, other than the decimal sign");
    }
  }
}
