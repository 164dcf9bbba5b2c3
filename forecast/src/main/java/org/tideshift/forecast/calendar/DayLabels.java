package org.tideshift.forecast.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dates in a span of time that are not ordinary because of a holiday: the holiday, the days
 * around it, bridge days, and the weeks of Christmas and of Thanksgiving. At most one label a date.
 */
public final class DayLabels {
  private static final int MARGIN = 10;

  /**
   * The days that stop a country most. Demand falls, or rises, further on them than on other public
   * holidays; seen ones soon outweigh this.
   */
  private static final Map<String, Double> WEIGHTS =
      Map.of(
          "christmas", 1.5, "first_christmas_day", 1.5, "christmas_day", 1.5, "thanksgiving", 1.25);

  private final Map<LocalDate, DayLabel> labels = new HashMap<>();

  private DayLabels() {}

  /**
   * Labels the dates from {@code from} to {@code to}, both included.
   *
   * @throws IllegalArgumentException where a region is unknown
   */
  public static DayLabels of(List<String> regions, LocalDate from, LocalDate to) {
    DayLabels days = new DayLabels();
    Collection<Holiday> holidays =
        PublicHolidays.between(regions, from.minusDays(MARGIN), to.plusDays(MARGIN));
    // What is set first stays: the holidays themselves, then their neighbours, then the seasons.
    for (Holiday holiday : holidays) {
      if (holiday.kind() != HolidayKind.OBSERVANCE) {
        days.put(holiday.date(), holiday.kind().name(), holiday.name());
      }
    }
    for (Holiday holiday : holidays) {
      if (holiday.kind() == HolidayKind.MAJOR) {
        days.putNeighbours(holiday);
      }
    }
    for (Holiday holiday : holidays) {
      days.putSeason(holiday);
    }
    return days;
  }

  private void putNeighbours(Holiday holiday) {
    LocalDate eve = holiday.date().minusDays(1);
    LocalDate after = holiday.date().plusDays(1);
    put(eve, isBridge(eve, -1) ? "BRIDGE" : "EVE", holiday.name() + "-1");
    put(after, isBridge(after, 1) ? "BRIDGE" : "AFTER", holiday.name() + "+1");
  }

  /** A working day that a holiday cuts off from the rest of the week. */
  private static boolean isBridge(LocalDate date, int away) {
    return away < 0
        ? date.getDayOfWeek() == DayOfWeek.MONDAY
        : date.getDayOfWeek() == DayOfWeek.FRIDAY;
  }

  private void putSeason(Holiday holiday) {
    if (holiday.kind() == HolidayKind.OBSERVANCE) {
      put(holiday.date(), holiday.kind().name(), holiday.name());
    }
    if (isChristmas(holiday)) {
      putRun(holiday, -2, 6);
    }
    if (holiday.name().equals("thanksgiving") && holiday.date().getMonth() == Month.NOVEMBER) {
      putRun(holiday, -3, 4);
    }
    if (holiday.name().equals("new_year")) {
      putRun(holiday, -2, 3);
    }
    if (holiday.name().equals("easter_monday")) {
      putRun(holiday, -3, 1);
    }
    if (holiday.kind() == HolidayKind.MAJOR) {
      putLongWeekend(holiday);
    }
  }

  /** The last working day before a long weekend and the first one after it. */
  private void putLongWeekend(Holiday holiday) {
    if (holiday.date().getDayOfWeek() == DayOfWeek.MONDAY) {
      put(holiday.date().minusDays(3), "LEAVE", holiday.name() + "-3");
    }
    if (holiday.date().getDayOfWeek() == DayOfWeek.FRIDAY) {
      put(holiday.date().plusDays(3), "RETURN", holiday.name() + "+3");
    }
  }

  private static boolean isChristmas(Holiday holiday) {
    return holiday.date().getMonth() == Month.DECEMBER && holiday.date().getDayOfMonth() == 25;
  }

  private void putRun(Holiday holiday, int from, int to) {
    for (int away = from; away <= to; away++) {
      String name = holiday.name() + (away < 0 ? "" : "+") + away;
      put(holiday.date().plusDays(away), "SEASON", name);
    }
  }

  private void put(LocalDate date, String kind, String name) {
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    labels.putIfAbsent(date, new DayLabel(kind, name, weightOf(name), weekend));
  }

  private static double weightOf(String name) {
    return WEIGHTS.getOrDefault(name.replaceFirst("[-+][0-9]+$", ""), 1.0);
  }

  /** Why {@code date} is not an ordinary one; empty where it is. */
  public Optional<DayLabel> find(LocalDate date) {
    return Optional.ofNullable(labels.get(date));
  }

  /** Adds a planner's own holiday, unless the date has a label already. */
  void putPlanned(LocalDate date, String name) {
    put(date, "PLANNED", name);
  }
}
