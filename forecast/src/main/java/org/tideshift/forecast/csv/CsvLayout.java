package org.tideshift.forecast.csv;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns a file may have. Names are compared without regard to case and outer spaces.
 *
 * @param required columns that must be there, in lower case
 * @param optional columns that may be there, in lower case
 */
public record CsvLayout(List<String> required, List<String> optional) {

  /** Copies the lists. */
  public CsvLayout {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Whether {@code header} has every required column. */
  public boolean fits(List<String> header) {
    return header.containsAll(required);
  }

  Set<String> known() {
    Set<String> known = new TreeSet<>(required);
    known.addAll(optional);
    return known;
  }
}
