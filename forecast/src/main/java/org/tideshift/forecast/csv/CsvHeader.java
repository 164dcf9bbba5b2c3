package org.tideshift.forecast.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The first line of a file, and what it must hold. */
final class CsvHeader {
  private final List<String> names;
  private final long line;
  private final CsvLayout layout;
  private final CsvDialect dialect;
  private final String file;
  private final Map<String, Integer> positions = new HashMap<>();

  CsvHeader(CsvRecord record, CsvLayout layout, CsvDialect dialect, String file) {
    this.names = names(record);
    this.line = record.getStartingLineNumber();
    this.layout = layout;
    this.dialect = dialect;
    this.file = file;
    for (int position = 0; position < names.size(); position++) {
      if (layout.knows(names.get(position))) {
        positions.putIfAbsent(names.get(position), position);
      }
    }
  }

  static List<String> names(CsvRecord record) {
    return record.getFields().stream().map(CsvHeader::normalised).toList();
  }

  static String normalised(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Records what is wrong with the header; whether its rows can be read. */
  boolean check(DataProblems problems) {
    List<String> missing =
        layout.required().stream().filter(name -> !positions.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      problems.error(file, line, missingMessage(missing));
      return false;
    }
    Set<String> seen = new HashSet<>();
    boolean unique = true;
    for (String name : names) {
      if (!seen.add(name) && layout.knows(name)) {
        problems.error(file, line, name, "duplicate column, valid: each column once");
        unique = false;
      } else if (!layout.knows(name)) {
        problems.warning(
            file,
            line,
            "unknown column "
                + Printable.value(name)
                + " is ignored, known: "
                + String.join(", ", layout.known()));
      }
    }
    return unique;
  }

  private String missingMessage(List<String> missing) {
    for (char other : new char[] {';', ',', '\t', '|'}) {
      if (other != dialect.separator() && names.size() == 1 && names.get(0).indexOf(other) >= 0) {
        return "separator "
            + shown(other)
            + " found, expected "
            + shown(dialect.separator())
            + ". Maybe set csv.separator in tideshift.yaml or give --separator '"
            + other
            + "'";
      }
    }
    return "columns missing: "
        + String.join(", ", missing)
        + ", valid: a header line with "
        + String.join(", ", layout.required());
  }

  private static String shown(char separator) {
    return separator == '\t' ? "TAB" : String.valueOf(separator);
  }

  OptionalInt findPosition(String column) {
    Integer position = positions.get(column);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The names of a family of columns, in file order. */
  List<String> namesLike(Pattern family) {
    return names.stream().filter(name -> family.matcher(name).matches()).toList();
  }

  /** Whether the record says again what the header says; looks at one cell of most rows. */
  boolean isRepeatedBy(CsvRecord record) {
    return names.get(0).equalsIgnoreCase(record.getField(0).strip()) && names(record).equals(names);
  }

  long line() {
    return line;
  }

  CsvLayout layout() {
    return layout;
  }

  int size() {
    return names.size();
  }

  String file() {
    return file;
  }
}
