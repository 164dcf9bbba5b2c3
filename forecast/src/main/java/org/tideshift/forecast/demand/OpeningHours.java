package org.tideshift.forecast.demand;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The minutes of a local week at which a queue takes contacts.
 *
 * <p>Written {@code 24/7} or as parts such as {@code Mon-Fri 08:00-20:00, Sat 09:00-13:00}; a part
 * may run over midnight ({@code Fri 22:00-06:00} ends on Saturday) and may end at {@code 24:00}.
 */
public final class OpeningHours {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern PART =
      Pattern.compile(
          "([a-z]{3})(?:-([a-z]{3}))? +([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");
  private static final int MINUTES_A_DAY = 1440;
  private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

  private final String written;
  private final BitSet openMinutes;

  private OpeningHours(String written, BitSet openMinutes) {
    this.written = written;
    this.openMinutes = openMinutes;
  }

  /** Open at every minute. */
  public static OpeningHours always() {
    BitSet all = new BitSet(MINUTES_A_WEEK);
    all.set(0, MINUTES_A_WEEK);
    return new OpeningHours("24/7", all);
  }

  /**
   * Reads opening hours.
   *
   * @throws IllegalArgumentException where {@code text} is neither {@code 24/7} nor a list of parts
   */
  public static OpeningHours parse(String text) {
    String written = text.strip();
    if (written.equals("24/7")) {
      return always();
    }
    BitSet open = new BitSet(MINUTES_A_WEEK);
    for (String part : written.toLowerCase(Locale.ROOT).split("[,;]", -1)) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches() || !addPart(matcher, open)) {
        throw new IllegalArgumentException(
            "opening hours are '" + text + "', valid: 24/7 or such as Mon-Fri 08:00-20:00");
      }
    }
    return new OpeningHours(written, open);
  }

  private static boolean addPart(Matcher part, BitSet open) {
    int firstDay = DAYS.indexOf(part.group(1));
    int lastDay = part.group(2) == null ? firstDay : DAYS.indexOf(part.group(2));
    int from = minuteOfDay(part.group(3), part.group(4));
    int to = minuteOfDay(part.group(5), part.group(6));
    if (firstDay < 0 || lastDay < 0 || from >= MINUTES_A_DAY || to > MINUTES_A_DAY || from == to) {
      return false;
    }
    int minutes = to > from ? to - from : to + MINUTES_A_DAY - from;
    int days = Math.floorMod(lastDay - firstDay, 7) + 1;
    for (int day = firstDay; day < firstDay + days; day++) {
      for (int minute = 0; minute < minutes; minute++) {
        open.set((day * MINUTES_A_DAY + from + minute) % MINUTES_A_WEEK);
      }
    }
    return true;
  }

  private static int minuteOfDay(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }

  /** Whether the queue takes contacts at this local time. */
  public boolean isOpenAt(LocalDateTime local) {
    return openMinutes.get(minuteOfWeek(local.getDayOfWeek(), local));
  }

  private static int minuteOfWeek(DayOfWeek day, LocalDateTime local) {
    return (day.getValue() - 1) * MINUTES_A_DAY + local.getHour() * 60 + local.getMinute();
  }

  /** Whether there is no closed minute. */
  public boolean isAlwaysOpen() {
    return openMinutes.cardinality() == MINUTES_A_WEEK;
  }

  /** The hours as they were written. */
  @Override
  public String toString() {
    return written;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && openMinutes.equals(hours.openMinutes);
  }

  @Override
  public int hashCode() {
    return openMinutes.hashCode();
  }
}
