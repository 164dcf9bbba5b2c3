package org.tideshift.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of a value by the flag it was given with; stages name their own, as {@code ahtSeconds}. */
final class FlagMessage {
  private static final Pattern VALUE = Pattern.compile("([a-z][A-Za-z]*?)(?:Seconds)?( is .*)");
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private FlagMessage() {}

  /** The message with {@code --aht} for {@code ahtSeconds}, where it begins with a value. */
  static String of(IllegalArgumentException outOfRange) {
    String message = String.valueOf(outOfRange.getMessage());
    Matcher value = VALUE.matcher(message);
    return value.matches()
        ? "--"
            + CAPITAL.matcher(value.group(1)).replaceAll("-$0").toLowerCase(Locale.ROOT)
            + value.group(2)
        : message;
  }
}
