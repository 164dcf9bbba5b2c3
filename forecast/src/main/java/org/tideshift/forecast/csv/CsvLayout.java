package org.tideshift.forecast.csv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The columns a file may have. Names are compared without regard to case and outer spaces.
 *
 * @param required columns that must be there, in lower case
 * @param optional columns that may be there, in lower case
 * @param family names of any number of further columns, such as quantiles; empty for none
 * @param mayBeEmpty whether a header without rows says something, such as that there is nothing
 */
public record CsvLayout(
    List<String> required, List<String> optional, Optional<Pattern> family, boolean mayBeEmpty) {

  /** Copies the lists. */
  public CsvLayout {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** A layout without a family of columns. */
  public CsvLayout(List<String> required, List<String> optional) {
    this(required, optional, Optional.empty(), false);
  }

  /** The same layout for a file that may hold a header alone. */
  public CsvLayout orWithoutRows() {
    return new CsvLayout(required, optional, family, true);
  }

  /** Whether a column of this name, in lower case, has a meaning. */
  boolean knows(String name) {
    return required.contains(name)
        || optional.contains(name)
        || family.filter(names -> names.matcher(name).matches()).isPresent();
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
