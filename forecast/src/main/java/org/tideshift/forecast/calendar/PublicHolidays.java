package org.tideshift.forecast.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays of countries and regions, from jollyday's calendars, and the days without a law
 * on which people of some countries still behave otherwise.
 */
public final class PublicHolidays {
  /**
   * Holidays on which most people work although the law calls them public: those of the United
   * States that private employers rarely observe.
   */
  private static final Set<String> MINOR =
      Set.of(
          "martin_luther_king",
          "presidents_day",
          "washingtons_birthday",
          "columbus_day",
          "veterans_day",
          "juneteenth",
          "lincoln",
          "native_american_heritage_day",
          "patriots_day",
          "cesar_chavez");

  private PublicHolidays() {}

  /**
   * Checks a region such as {@code US} or {@code GB-WLS}.
   *
   * @throws IllegalArgumentException where no calendar is known for the country, or the country's
   *     has no such region
   */
  public static void check(String region) {
    regionsOf(region, managerOf(region));
  }

  /** Region, then town where there is one, as jollyday writes them. */
  private static String[] regionsOf(String region, HolidayManager manager) {
    CalendarHierarchy place = manager.getCalendarHierarchy();
    List<String> found = new ArrayList<>();
    for (String part : partsOf(region).subList(1, partsOf(region).size())) {
      Map<String, CalendarHierarchy> known = place.getChildren();
      String name = known.keySet().stream().filter(part::equalsIgnoreCase).findFirst().orElse("");
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "holidays has '" + region + "', valid: " + validRegions(region, known.keySet()));
      }
      found.add(name);
      place = known.getOrDefault(name, place);
    }
    return found.toArray(String[]::new);
  }

  private static String validRegions(String region, Set<String> known) {
    String above = region.strip().replaceFirst("-[^-]*$", "").toUpperCase(Locale.ROOT);
    return known.isEmpty()
        ? above + " alone. Maybe list further days in special-days.csv"
        : above
            + " with one of "
            + String.join(", ", new TreeSet<>(known)).toUpperCase(Locale.ROOT);
  }

  /**
   * All holidays of the regions from {@code from} to {@code to}, both included, at most one a day:
   * the most important.
   *
   * @throws IllegalArgumentException where a region is unknown
   */
  public static Collection<Holiday> between(List<String> regions, LocalDate from, LocalDate to) {
    Map<LocalDate, Holiday> byDate = new HashMap<>();
    for (String region : regions) {
      // A year more on either side: New Year's stand-in day may lie in the old year.
      for (int year = from.getYear() - 1; year <= to.getYear() + 1; year++) {
        addYear(region, year, byDate);
      }
    }
    return byDate.values().stream()
        .filter(holiday -> !holiday.date().isBefore(from) && !holiday.date().isAfter(to))
        .sorted((left, right) -> left.date().compareTo(right.date()))
        .toList();
  }

  private static void addYear(String region, int year, Map<LocalDate, Holiday> byDate) {
    HolidayManager manager = managerOf(region);
    Set<de.focus_shift.jollyday.core.Holiday> legal =
        manager.getHolidays(Year.of(year), regionsOf(region, manager));
    for (de.focus_shift.jollyday.core.Holiday holiday : legal) {
      addLegal(holiday, byDate);
    }
    for (Holiday observed : Observances.of(partsOf(region).get(0), year)) {
      put(observed, byDate);
    }
  }

  private static void addLegal(
      de.focus_shift.jollyday.core.Holiday legal, Map<LocalDate, Holiday> byDate) {
    String name = legal.getPropertiesKey().replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT);
    put(new Holiday(legal.getActualDate(), name, kindOf(name, legal.getType())), byDate);
    legal
        .getObservedDate()
        .ifPresent(date -> put(new Holiday(date, name + "_observed", HolidayKind.MINOR), byDate));
  }

  private static HolidayKind kindOf(String name, HolidayType type) {
    if (type == HolidayType.OBSERVANCE) {
      return HolidayKind.OBSERVANCE;
    }
    return MINOR.contains(name) ? HolidayKind.MINOR : HolidayKind.MAJOR;
  }

  private static void put(Holiday holiday, Map<LocalDate, Holiday> byDate) {
    byDate.merge(
        holiday.date(),
        holiday,
        (old, found) -> found.kind().compareTo(old.kind()) < 0 ? found : old);
  }

  private static HolidayManager managerOf(String region) {
    try {
      return HolidayManager.getInstance(ManagerParameters.create(partsOf(region).get(0)));
    } catch (IllegalStateException unknown) {
      throw new IllegalArgumentException(
          "holidays has '"
              + region
              + "', valid: a country of "
              + String.join(", ", new TreeSet<>(HolidayManager.getSupportedCalendarCodes()))
              + ", with a region such as GB-WLS where wanted. Maybe list the days in"
              + " special-days.csv",
          unknown);
    }
  }

  private static List<String> partsOf(String region) {
    return List.of(region.strip().toLowerCase(Locale.ROOT).split("-", -1));
  }
}
