package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.IntervalCoverage;

/**
 * Something that a person should do today.
 *
 * @param what it is, in a few words
 * @param detail what is known about it
 */
record Todo(String what, String detail) {
  private static final Period AHEAD = Period.ofDays(7);
  private static final int MOST_SHORTAGES = 10;

  /** What a night leaves to people: its shortages of the next seven days, drift, warnings. */
  static List<Todo> of(Night night) {
    List<Todo> todos = new ArrayList<>(shortages(night));
    night
        .plan()
        .judgement()
        .warnings()
        .forEach(text -> todos.add(new Todo("Read a warning", text)));
    return todos;
  }

  private static List<Todo> shortages(Night night) {
    Map<String, Shortage> byPlace = new TreeMap<>();
    ZoneId zone = night.setting().zone();
    Instant until = night.setting().asOf().atZone(zone).plus(AHEAD).toInstant();
    for (GroupCoverage group : night.plan().coverage()) {
      IntervalGrid grid = group.grid();
      for (int i = 0; i < grid.size() && grid.startOf(i).isBefore(until); i++) {
        IntervalCoverage at = group.intervals().get(i);
        if (at.shortAgents() > 0) {
          LocalDate date = LocalDate.ofInstant(grid.startOf(i), zone);
          byPlace
              .computeIfAbsent(date + "\n" + group.group(), any -> new Shortage(group, date))
              .add(i);
        }
      }
    }
    List<Shortage> worst = new ArrayList<>(byPlace.values());
    worst.sort(Comparator.comparingDouble(Shortage::hours).reversed());
    List<Todo> todos =
        new ArrayList<>(worst.stream().limit(MOST_SHORTAGES).map(one -> one.todo(zone)).toList());
    if (worst.size() > MOST_SHORTAGES) {
      todos.add(
          new Todo(
              "Look at the heat map",
              (worst.size() - MOST_SHORTAGES) + " more days of a group are short this week"));
    }
    return todos;
  }

  /** What one group lacks on one day. */
  private static final class Shortage {
    private final GroupCoverage group;
    private final LocalDate date;
    private double hours;
    private int first = -1;
    private int last;
    private int worst;

    Shortage(GroupCoverage group, LocalDate date) {
      this.group = group;
      this.date = date;
    }

    void add(int index) {
      hours += shortAt(index) * group.grid().hours();
      worst = first < 0 || shortAt(index) > shortAt(worst) ? index : worst;
      first = first < 0 ? index : first;
      last = index;
    }

    private double shortAt(int index) {
      return group.intervals().get(index).shortAgents();
    }

    double hours() {
      return hours;
    }

    Todo todo(ZoneId zone) {
      IntervalGrid grid = group.grid();
      String what =
          "Fill "
              + Numbers.hours(hours)
              + " of "
              + group.group()
              + " on "
              + LocalDates.shortDay(date);
      String reason = group.intervals().get(worst).reason();
      String detail =
          between(grid.startOf(first), grid.startOf(last + 1), zone)
              + ", worst at "
              + LocalDates.time(grid.startOf(worst), zone)
              + ": "
              + Numbers.decimal(shortAt(worst), 1)
              + " agents short"
              + (reason.isEmpty() ? "." : "; " + reason + ".");
      return new Todo(what, detail);
    }

    private static String between(Instant from, Instant to, ZoneId zone) {
      String start = LocalDates.time(from, zone);
      String end = LocalDates.time(to, zone);
      return start.equals("00:00") && end.equals("00:00")
          ? "All day"
          : "Between " + start + " and " + end;
    }
  }
}
