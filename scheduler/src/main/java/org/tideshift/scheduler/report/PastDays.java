package org.tideshift.scheduler.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;

/** Contacts that came to each queue, by local day. A day of which nothing is known has none. */
final class PastDays {
  private static final int WEEKS = 6;

  private final Map<String, Map<LocalDate, Double>> byQueue = new TreeMap<>();

  /** Sums the history of every queue in the days of {@code zone}. */
  static PastDays of(List<ContactCounts> history, ZoneId zone) {
    PastDays past = new PastDays();
    history.forEach(counts -> past.byQueue.put(counts.queue(), days(counts, zone)));
    return past;
  }

  private static Map<LocalDate, Double> days(ContactCounts counts, ZoneId zone) {
    LocalDays days = LocalDays.of(LocalGrid.of(counts.grid(), zone));
    int size = counts.grid().size();
    double[] contacts = new double[size];
    boolean[] known = new boolean[size];
    for (int i = 0; i < size; i++) {
      known[i] = counts.isKnown(i);
      contacts[i] = known[i] ? counts.contacts(i) : 0;
    }
    double[] sums = days.sums(contacts);
    boolean[] any = days.any(known);
    Map<LocalDate, Double> byDate = new TreeMap<>();
    for (int day = 0; day < sums.length; day++) {
      if (any[day]) {
        byDate.put(days.date(day), sums[day]);
      }
    }
    return byDate;
  }

  /** Contacts of a day; empty where nothing is known of it. */
  OptionalDouble find(String queue, LocalDate date) {
    Double contacts = byQueue.getOrDefault(queue, Map.of()).get(date);
    return contacts == null ? OptionalDouble.empty() : OptionalDouble.of(contacts);
  }

  /**
   * What is usual on a day: the median of the same weekday in the six weeks before {@code today};
   * empty where none of them is known.
   */
  OptionalDouble usual(String queue, LocalDate date, LocalDate today) {
    int back = Math.floorMod(today.getDayOfWeek().getValue() - date.getDayOfWeek().getValue(), 7);
    LocalDate latest = today.minusDays(back == 0 ? 7 : back);
    List<Double> seen = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      find(queue, latest.minusWeeks(week)).ifPresent(seen::add);
    }
    seen.sort(null);
    int middle = seen.size() / 2;
    if (seen.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        seen.size() % 2 == 1 ? seen.get(middle) : (seen.get(middle - 1) + seen.get(middle)) / 2);
  }
}
