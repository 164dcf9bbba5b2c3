package org.tideshift.scheduler.report;

/** A figure of a plan: what it is called, how it is written and which way is better. */
enum Figure {
  /** Contacts offered, those that AI will finish included. */
  CONTACTS("Contacts expected", Unit.COUNT, Better.NEITHER),
  /** Agents required, times the hours for which they are. */
  REQUIRED_HOURS("Agent-hours required", Unit.HOURS, Better.NEITHER),
  /** Share of the agent-hours required that is covered by the agents expected to work. */
  COVERAGE("Required hours covered", Unit.SHARE, Better.HIGHER),
  /** Share of real-time contacts answered within the threshold by the agents expected to work. */
  SERVICE_LEVEL("Expected service level", Unit.SHARE, Better.HIGHER),
  /** Agent-hours required and not covered. */
  SHORT_HOURS("Agent-hours short", Unit.HOURS, Better.LOWER),
  /** Required intervals of a group that are short. */
  SHORT_INTERVALS("Intervals short", Unit.COUNT, Better.LOWER),
  /** Required intervals of a group in which nobody is offered. */
  EMPTY_INTERVALS("Intervals with nobody", Unit.COUNT, Better.LOWER),
  /** Agent-hours expected above what is required. */
  SURPLUS_HOURS("Agent-hours of surplus", Unit.HOURS, Better.LOWER),
  /** Hours of all offers. */
  PAID_HOURS("Paid hours offered", Unit.HOURS, Better.NEITHER),
  /** Pay of all offers, bonuses included. */
  COST("Pay if all is worked", Unit.MONEY, Better.LOWER),
  /** Number of offers. */
  OFFERS("Offers", Unit.COUNT, Better.NEITHER);

  private final String label;
  private final Unit unit;
  private final Better better;

  Figure(String label, Unit unit, Better better) {
    this.label = label;
    this.unit = unit;
    this.better = better;
  }

  /** How a figure is written. */
  enum Unit {
    COUNT,
    HOURS,
    SHARE,
    MONEY
  }

  /** Which way is better. */
  enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  String label() {
    return label;
  }

  Unit unit() {
    return unit;
  }

  /** The value in words, such as {@code 1,234.5 h} or {@code 97.3 %}. */
  String written(double value) {
    return switch (unit) {
      case COUNT -> Numbers.count(value);
      case HOURS -> Numbers.hours(value);
      case SHARE -> Numbers.percent(value);
      case MONEY -> Numbers.money(value);
    };
  }

  /** The value without its unit where the column's head tells it, such as {@code 1,234.5}. */
  String cell(double value) {
    return unit == Unit.HOURS ? Numbers.decimal(value, 1) : written(value);
  }

  /** A change in words with its sign, such as {@code +12.0 h} or {@code −0.3 points}. */
  String change(double by) {
    String amount =
        unit == Unit.SHARE
            ? Numbers.decimal(100 * Math.abs(by), 1) + " points"
            : written(Math.abs(by));
    return Numbers.sign(by) + amount;
  }

  /** A change in words and whether it is for the better, such as {@code −12.0 h, better}. */
  String changeInWords(double by) {
    if (isNothing(by)) {
      return "unchanged";
    }
    return switch (tone(by)) {
      case "good" -> change(by) + ", better";
      case "bad" -> change(by) + ", worse";
      default -> change(by);
    };
  }

  /** {@code good}, {@code bad} or {@code same}, as a change is to be shown. */
  String tone(double by) {
    if (better == Better.NEITHER || isNothing(by)) {
      return "same";
    }
    return by > 0 == (better == Better.HIGHER) ? "good" : "bad";
  }

  /** Whether a change is too small to be written. */
  boolean isNothing(double by) {
    double shown = unit == Unit.SHARE ? 100 * by : by;
    double least = unit == Unit.COUNT ? 0.5 : 0.05;
    return Math.abs(shown) < least;
  }
}
