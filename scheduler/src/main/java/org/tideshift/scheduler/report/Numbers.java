package org.tideshift.scheduler.report;

import java.util.Locale;

/** Numbers as people read them: thousands apart, a true minus, always the same language. */
final class Numbers {
  private Numbers() {}

  /** A whole number, such as {@code 8,176}. */
  static String count(double value) {
    return String.format(Locale.ROOT, "%,d", Math.round(value));
  }

  static String decimal(double value, int decimals) {
    return minus(String.format(Locale.ROOT, "%,." + decimals + "f", zeroed(value, decimals)));
  }

  static String hours(double value) {
    return decimal(value, Math.abs(value) < 1000 ? 1 : 0) + " h";
  }

  /** A share of 0..1, such as {@code 97.3 %}. */
  static String percent(double share) {
    return decimal(100 * share, 1) + " %";
  }

  /** A share with its sign, such as {@code +2.1 %}. */
  static String signedPercent(double share) {
    return sign(share) + decimal(100 * Math.abs(share), 1) + " %";
  }

  static String money(double amount) {
    return count(amount);
  }

  static String sign(double value) {
    return value < 0 ? "\u2212" : "+";
  }

  private static String minus(String text) {
    return text.replace('-', '\u2212');
  }

  /** A negative number that rounds to zero has no sign. */
  private static double zeroed(double value, int decimals) {
    return Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
  }
}
