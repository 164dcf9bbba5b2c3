package org.tideshift.scheduler.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/**
 * Values as compact JSON that is safe inside a {@code script} element: whatever HTML could take for
 * a tag, a comment or the element's end is escaped.
 */
final class ScriptJson {
  private static final int LEAST_PLAIN = 0x20;

  private final StringBuilder text = new StringBuilder(1 << 16);

  private ScriptJson() {}

  /** Writes maps, iterables, text, numbers, booleans; an empty number ({@code NaN}) is null. */
  static String of(Object value) {
    ScriptJson json = new ScriptJson();
    json.write(value);
    return json.text.toString();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof Iterable<?> items) {
      writeList(items);
    } else if (value instanceof double[] numbers) {
      writeNumbers(numbers);
    } else if (value instanceof Double number) {
      text.append(number(number));
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      writeText(String.valueOf(value));
    }
  }

  private void writeMap(Map<?, ?> map) {
    text.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      writeText(String.valueOf(entry.getKey()));
      text.append(':');
      write(entry.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private void writeList(Iterable<?> items) {
    text.append('[');
    String separator = "";
    for (Object item : items) {
      text.append(separator);
      write(item);
      separator = ",";
    }
    text.append(']');
  }

  private void writeNumbers(double[] numbers) {
    text.append('[');
    for (int i = 0; i < numbers.length; i++) {
      text.append(i == 0 ? "" : ",").append(number(numbers[i]));
    }
    text.append(']');
  }

  /** Three digits tell all that a chart can show; large numbers keep their whole part. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "null";
    }
    int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void writeText(String plain) {
    text.append('"');
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean safe = c >= LEAST_PLAIN && c < 0x7f && "\"\\<>&'/".indexOf(c) < 0;
      if (safe) {
        text.append(c);
      } else {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    text.append('"');
  }
}
