package org.tideshift.forecast.csv;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Numbers as data files write them. Java's own parsers take more than that: {@code NaN}, {@code
 * 5d}, {@code 0x1p8}, digits of other scripts.
 */
final class PlainNumber {
  private static final int LONGEST_WHOLE = 18;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

  private PlainNumber() {}

  static OptionalLong findWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < 1 || digits > LONGEST_WHOLE) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return OptionalLong.empty();
      }
      value = 10 * value + (digit - '0');
    }
    boolean minusZero = start == 1 && value == 0;
    return minusZero ? OptionalLong.empty() : OptionalLong.of(start == 1 ? -value : value);
  }

  static OptionalDouble findDecimal(String text, char decimalSign) {
    if (decimalSign != '.' && text.indexOf('.') >= 0) {
      return OptionalDouble.empty();
    }
    String plain = text.replace(decimalSign, '.');
    return DECIMAL.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  static String range(double min, double max) {
    return String.format(Locale.ROOT, "a number from %s to %s", shown(min), shown(max));
  }

  private static String shown(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) < 1e15
        ? String.valueOf((long) bound)
        : String.valueOf(bound);
  }
}
