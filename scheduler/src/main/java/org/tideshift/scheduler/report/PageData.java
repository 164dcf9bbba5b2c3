package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.IntervalCoverage;

/**
 * The numbers that a page's charts are drawn from. A plan of many queues is cut to its busiest
 * queues and its first days, so that the page stays small; the page then says so.
 */
final class PageData {
  /** About five bytes each in the page. */
  private static final int MOST_NUMBERS = 300_000;

  private static final int MOST_QUEUES = 60;
  private static final int SERIES = 3;
  private static final int PAST_DAYS = 28;
  private static final String NAME = "name";

  private final Night night;
  private final LocalGrid local;
  private final LocalDays days;
  private final PastDays past;
  private final List<DemandForecast> forecasts;
  private final List<GroupCoverage> groups;
  private final int detail;

  private PageData(Night night) {
    this.night = night;
    ZoneId zone = night.setting().zone();
    this.local = LocalGrid.of(night.plan().grid(), zone);
    this.days = LocalDays.of(local);
    this.past = PastDays.of(night.evidence().history(), zone);
    this.forecasts =
        night.plan().forecasts().stream()
            .sorted(Comparator.comparingDouble(forecast -> -contacts(forecast)))
            .limit(MOST_QUEUES)
            .toList();
    this.groups =
        night.plan().coverage().stream()
            .sorted(Comparator.comparingDouble(group -> -group.sum(IntervalCoverage::required)))
            .limit(MOST_QUEUES)
            .toList();
    this.detail = detail();
  }

  /** The data as JSON that is safe inside a {@code script} element. */
  static String of(Night night) {
    return ScriptJson.of(new PageData(night).document());
  }

  /** Whole days, as many as there is room for, one at least. */
  private int detail() {
    int series = SERIES * (forecasts.size() + groups.size());
    int room = MOST_NUMBERS / Math.max(1, series);
    int end = local.size();
    while (end > room && end > local.slotsPerDay()) {
      int day = local.epochDay(end - 1);
      while (end > 0 && local.epochDay(end - 1) == day) {
        end--;
      }
    }
    return end;
  }

  private static double contacts(DemandForecast forecast) {
    return IntStream.range(0, forecast.grid().size()).mapToDouble(forecast::mean).sum();
  }

  private Map<String, Object> document() {
    IntervalGrid grid = local.grid();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("start", grid.start().getEpochSecond());
    document.put("minutes", grid.minutes());
    document.put("detail", detail);
    document.put("cut", detail < local.size() || isCut());
    document.put("offsets", offsets());
    document.put("dates", dates());
    document.put("dayStarts", dayStarts());
    document.put("pastDates", pastDates().stream().map(LocalDate::toString).toList());
    document.put("special", special());
    document.put("range", range());
    document.put("queues", forecasts.stream().map(this::queue).toList());
    document.put("groups", groups.stream().map(this::group).toList());
    return document;
  }

  private boolean isCut() {
    return forecasts.size() < night.plan().forecasts().size()
        || groups.size() < night.plan().coverage().size();
  }

  /** Where the local clock's offset from UTC begins to hold, and its seconds. */
  private List<List<Long>> offsets() {
    ZoneId zone = night.setting().zone();
    List<List<Long>> offsets = new ArrayList<>();
    ZoneOffset last = null;
    for (int i = 0; i < local.size(); i++) {
      Instant start = local.grid().startOf(i);
      ZoneOffset offset = zone.getRules().getOffset(start);
      if (!offset.equals(last)) {
        offsets.add(List.of(start.getEpochSecond(), (long) offset.getTotalSeconds()));
        last = offset;
      }
    }
    return offsets;
  }

  private List<String> dates() {
    return IntStream.range(0, days.size()).mapToObj(day -> days.date(day).toString()).toList();
  }

  private List<Integer> dayStarts() {
    return IntStream.range(0, local.size())
        .filter(i -> i == 0 || local.epochDay(i) != local.epochDay(i - 1))
        .boxed()
        .toList();
  }

  private List<LocalDate> pastDates() {
    LocalDate first = days.date(0);
    return IntStream.rangeClosed(1, PAST_DAYS)
        .mapToObj(back -> first.minusDays((long) PAST_DAYS + 1 - back))
        .toList();
  }

  private Map<String, String> special() {
    Map<String, String> names = new TreeMap<>();
    SpecialDaysTable.names(night).forEach((date, name) -> names.put(date.toString(), name));
    return names;
  }

  /** The two levels between which the range lies, in percent; none where there are no two. */
  private List<Double> range() {
    List<Double> levels = forecasts.get(0).levels();
    return levels.size() < 2
        ? List.of()
        : List.of(100 * levels.get(0), 100 * levels.get(levels.size() - 1));
  }

  private Map<String, Object> queue(DemandForecast forecast) {
    int high = forecast.levels().size() - 1;
    Map<String, Object> queue = new LinkedHashMap<>();
    queue.put(NAME, forecast.queue());
    queue.put("mean", numbers(detail, forecast::mean));
    if (high > 0) {
      queue.put("low", numbers(detail, i -> forecast.quantile(0, i)));
      queue.put("high", numbers(detail, i -> forecast.quantile(high, i)));
    }
    queue.put("came", came(forecast.queue()));
    putDays(queue, forecast);
    return queue;
  }

  private void putDays(Map<String, Object> queue, DemandForecast forecast) {
    String name = forecast.queue();
    List<DayTotal> totals = night.evidence().dayTotals().getOrDefault(name, List.of());
    boolean ranged = totals.size() == days.size() && forecast.levels().size() > 1;
    int high = forecast.levels().size() - 1;
    queue.put("days", days.sums(numbers(local.size(), forecast::mean)));
    if (ranged) {
      queue.put("daysLow", numbers(days.size(), day -> totals.get(day).quantiles().get(0)));
      queue.put("daysHigh", numbers(days.size(), day -> totals.get(day).quantiles().get(high)));
    }
    queue.put(
        "daysCame",
        numbers(days.size(), day -> past.find(name, days.date(day)).orElse(Double.NaN)));
    List<LocalDate> dates = pastDates();
    queue.put(
        "past", numbers(dates.size(), day -> past.find(name, dates.get(day)).orElse(Double.NaN)));
  }

  /** What came in the intervals of the plan; nothing where none of them is over. */
  private double[] came(String queue) {
    double[] came =
        night.evidence().history().stream()
            .filter(counts -> counts.queue().equals(queue))
            .findFirst()
            .map(counts -> numbers(detail, i -> contacts(counts, local.grid().startOf(i))))
            .orElse(new double[0]);
    boolean any = IntStream.range(0, came.length).anyMatch(i -> !Double.isNaN(came[i]));
    return any ? came : new double[0];
  }

  private static double contacts(ContactCounts counts, Instant start) {
    return counts.grid().findStartingAt(start).stream()
        .filter(counts::isKnown)
        .mapToDouble(counts::contacts)
        .findFirst()
        .orElse(Double.NaN);
  }

  private Map<String, Object> group(GroupCoverage group) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(NAME, group.group());
    entry.put("required", numbers(detail, i -> group.intervals().get(i).required()));
    entry.put("offered", numbers(detail, i -> group.intervals().get(i).offered()));
    entry.put("expected", numbers(detail, i -> group.intervals().get(i).expected()));
    return entry;
  }

  private static double[] numbers(int size, IntToDoubleFunction value) {
    return IntStream.range(0, size).mapToDouble(value).toArray();
  }
}
