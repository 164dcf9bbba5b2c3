package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.calendar.Holiday;
import org.tideshift.forecast.calendar.PublicHolidays;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** The holidays, launches and other special days that a plan meets, and what it makes of them. */
final class SpecialDaysTable {
  private final Night night;
  private final ZoneId zone;
  private final PastDays past;
  private final Map<String, Queue> queues = new TreeMap<>();
  private final DataTable.Builder table =
      DataTable.titled(
          "Holidays, launches and other special days ahead",
          "When",
          "What",
          "Whom",
          "Contacts#",
          "Against usual#",
          "Hours required#",
          "Covered#",
          "Hours short#");

  private SpecialDaysTable(Night night) {
    this.night = night;
    this.zone = night.setting().zone();
    this.past = PastDays.of(night.evidence().history(), zone);
    night.setting().queues().forEach(queue -> queues.put(queue.name(), queue));
  }

  /** One row a day or event; none where the plan meets only ordinary days. */
  static DataTable of(Night night) {
    return new SpecialDaysTable(night).build();
  }

  /** What is special of each date, for the marks of a chart. */
  static Map<LocalDate, String> names(Night night) {
    ZoneId zone = night.setting().zone();
    Map<LocalDate, String> names = new TreeMap<>();
    for (SpecialDay day : night.setting().calendar().specialDays()) {
      names.putIfAbsent(LocalDate.ofInstant(day.start(), zone), name(day));
    }
    holidays(night).forEach(day -> names.put(day.date(), readable(day.name())));
    return names;
  }

  private static List<Holiday> holidays(Night night) {
    IntervalGrid grid = night.plan().grid();
    ZoneId zone = night.setting().zone();
    return List.copyOf(
        PublicHolidays.between(
            night.setting().calendar().holidayRegions(),
            LocalDate.ofInstant(grid.start(), zone),
            LocalDate.ofInstant(grid.end().minusSeconds(1), zone)));
  }

  private DataTable build() {
    for (Holiday holiday : holidays(night)) {
      Instant start = holiday.date().atStartOfDay(zone).toInstant();
      Instant end = holiday.date().plusDays(1).atStartOfDay(zone).toInstant();
      add(start, end, readable(holiday.name()), SpecialDayReach.everywhere());
    }
    IntervalGrid grid = night.plan().grid();
    night.setting().calendar().specialDays().stream()
        .filter(day -> day.end().isAfter(grid.start()) && day.start().isBefore(grid.end()))
        .forEach(day -> add(day.start(), day.end(), name(day), day.reach()));
    return table.build();
  }

  private void add(Instant from, Instant to, String name, SpecialDayReach reach) {
    IntervalGrid grid = night.plan().grid();
    Instant start = from.isBefore(grid.start()) ? grid.start() : from;
    Instant end = to.isAfter(grid.end()) ? grid.end() : to;
    LocalDate first = LocalDate.ofInstant(start, zone);
    LocalDate last = LocalDate.ofInstant(end.minusSeconds(1), zone);
    PlanFigures figures = PlanFigures.of(night.plan(), start, end);
    double contacts = contacts(reach, start, end);
    double usual = usual(reach, first, last);
    double against = usual > 0 ? contacts / usual - 1 : Double.NaN;
    boolean wholeDays = isMidnight(start) && isMidnight(end);
    table
        .cell(
            LocalDates.shortDay(first)
                + (first.equals(last) ? "" : " \u2013 " + LocalDates.shortDay(last)),
            first.toString())
        .text(name)
        .text(whom(reach))
        .number(Numbers.count(contacts), contacts)
        .number(
            wholeDays && Double.isFinite(against) ? Numbers.signedPercent(against) : "",
            wholeDays ? against : Double.NaN)
        .number(
            Numbers.count(figures.get(Figure.REQUIRED_HOURS)), figures.get(Figure.REQUIRED_HOURS))
        .number(Numbers.percent(figures.get(Figure.COVERAGE)), figures.get(Figure.COVERAGE))
        .number(
            Numbers.decimal(figures.get(Figure.SHORT_HOURS), 1), figures.get(Figure.SHORT_HOURS))
        .endRow();
  }

  private boolean isMidnight(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, zone);
    return date.atStartOfDay(zone).toInstant().equals(instant);
  }

  private double contacts(SpecialDayReach reach, Instant start, Instant end) {
    double sum = 0;
    for (DemandForecast forecast : night.plan().forecasts()) {
      if (concerns(reach, forecast.queue())) {
        int from = (int) Math.max(0, forecast.grid().intervalsUntil(start));
        int to = (int) Math.min(forecast.grid().size(), forecast.grid().intervalsUntil(end));
        for (int i = from; i < to; i++) {
          sum += forecast.mean(i);
        }
      }
    }
    return sum;
  }

  private double usual(SpecialDayReach reach, LocalDate first, LocalDate last) {
    LocalDate today = LocalDate.ofInstant(night.setting().asOf(), zone);
    double sum = 0;
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (DemandForecast forecast : night.plan().forecasts()) {
        if (concerns(reach, forecast.queue())) {
          sum += past.usual(forecast.queue(), date, today).orElse(0);
        }
      }
    }
    return sum;
  }

  private boolean concerns(SpecialDayReach reach, String name) {
    return reach.includes(queues.getOrDefault(name, Queue.ofName(name)));
  }

  private static String whom(SpecialDayReach reach) {
    return reach
        .queue()
        .orElseGet(() -> reach.brand().map(brand -> "brand " + brand).orElse("everyone"));
  }

  private static String name(SpecialDay day) {
    String kind = readable(day.kind().written());
    return day.name().isEmpty() ? kind : day.name() + " (" + kind.toLowerCase(Locale.ROOT) + ")";
  }

  /** {@code new_year} is {@code New year}. */
  private static String readable(String name) {
    String words = name.replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
