package org.tideshift.forecast.csv;

import java.util.Locale;

/** Makes text from a file safe to show on a console or in a log. */
public final class Printable {
  private static final int LONGEST_VALUE = 60;

  private Printable() {}

  /** The text with control characters escaped, as {@code \n} or {@code \u001b}. */
  public static String text(String raw) {
    StringBuilder safe = new StringBuilder(raw.length() + 16);
    raw.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** A cell's value in quotes, escaped, and cut where it is very long. */
  public static String value(String raw) {
    if (raw.codePointCount(0, raw.length()) <= LONGEST_VALUE) {
      return "'" + text(raw) + "'";
    }
    return "'" + text(raw.substring(0, raw.offsetByCodePoints(0, LONGEST_VALUE))) + "…'";
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        if (isUnsafe(point)) {
          safe.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
          safe.appendCodePoint(point);
        }
      }
    }
  }

  /** Whether the text holds a character that {@link #text} would escape. */
  public static boolean isUnsafe(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return text.codePoints().anyMatch(Printable::isUnsafe);
      }
    }
    return false;
  }

  /** Control characters, and the format characters that reorder text on a screen. */
  static boolean isUnsafe(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
