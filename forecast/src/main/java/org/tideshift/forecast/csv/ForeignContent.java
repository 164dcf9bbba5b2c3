package org.tideshift.forecast.csv;

import java.util.Optional;

/** Tells from a file's first bytes what it is when it is not UTF-8 text. */
final class ForeignContent {
  /** Number of bytes from the start that are enough to tell. */
  static final int LOOKED_AT = 4096;

  // Text has no control characters but tabs and line ends; random bytes have one in nine.
  private static final int ONE_CONTROL_IN = 50;

  private ForeignContent() {}

  /** Why these bytes cannot be the start of a text file; empty where they can. */
  static Optional<String> find(byte[] start, int length) {
    if (length == 0) {
      return Optional.of("the file is empty, valid: a header line and data rows");
    }
    int two = length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    return switch (two) {
      case 0xfffe, 0xfeff ->
          Optional.of(
              "UTF-16 byte order mark found, valid: UTF-8. Maybe run iconv -f UTF-16 -t UTF-8");
      case 0x1f8b -> Optional.of("gzip data, valid: text, or a name that ends in .gz");
      case 0x504b -> Optional.of("a zip or Excel file, valid: text. Maybe export it as CSV");
      default -> findBinary(start, Math.min(length, LOOKED_AT));
    };
  }

  private static Optional<String> findBinary(byte[] start, int length) {
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = start[i] & 0xff;
      boolean text = b >= 0x20 || b == '\t' || b == '\n' || b == '\r' || b == 0x1b;
      controls += text ? 0 : 1;
    }
    return controls > 2 && controls * ONE_CONTROL_IN > length
        ? Optional.of("not a text file, valid: UTF-8 text")
        : Optional.empty();
  }
}
