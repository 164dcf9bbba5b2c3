package org.tideshift.forecast.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a planner's special day is. */
public enum SpecialDayKind {
  /** A day off that no public calendar knows. */
  HOLIDAY,
  /** A product launch: a jump that ramps up and decays. */
  LAUNCH,
  /** A marketing campaign: like a launch. */
  CAMPAIGN,
  /** A time in which contacts could not come in; its counts say nothing about demand. */
  OUTAGE,
  /** A time in which nobody works. */
  CLOSED,
  /** An AI agent took over more contacts from this moment on. */
  AI_RELEASE;

  /** The name as files write it, such as {@code ai_release}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that files write as {@code text}, in any case; empty when there is none. */
  public static Optional<SpecialDayKind> find(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.written().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All written names, for messages. */
  public static String allWritten() {
    return Arrays.stream(values()).map(SpecialDayKind::written).collect(Collectors.joining(", "));
  }
}
