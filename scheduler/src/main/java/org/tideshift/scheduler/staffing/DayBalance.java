package org.tideshift.scheduler.staffing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * Whole people answer more than was promised: half a person too many in a usual interval. Where the
 * promise is one of the day, the last person of an interval is left out as long as the contacts of
 * the local day taken together are still expected to be answered at the target, first where that
 * person answers fewest. No interval goes without more than one, or below its floor, and targets
 * other than the service level hold in each as before.
 */
final class DayBalance {

  /**
   * An interval with contacts.
   *
   * @param contacts expected in it
   * @param target share of them that is to be answered in time
   * @param served share with the agents required
   * @param servedWithOneFewer share with one agent fewer; empty where there may not be fewer
   */
  record Choice(
      int index,
      double contacts,
      double target,
      double served,
      Optional<Double> servedWithOneFewer) {

    double spare() {
      return contacts * (served - target);
    }

    double cost() {
      return contacts * (served - servedWithOneFewer.orElseThrow());
    }
  }

  private DayBalance() {}

  /** Numbers of the intervals that do with one agent fewer. */
  static List<Integer> oneFewer(List<Choice> choices, IntervalGrid grid, ZoneId zone) {
    Map<LocalDate, List<Choice>> days = new TreeMap<>();
    for (Choice choice : choices) {
      LocalDate day = LocalDate.ofInstant(grid.startOf(choice.index()), zone);
      days.computeIfAbsent(day, any -> new ArrayList<>()).add(choice);
    }
    return days.values().stream().map(DayBalance::ofDay).flatMap(Collection::stream).toList();
  }

  private static List<Integer> ofDay(List<Choice> day) {
    double spare = day.stream().mapToDouble(Choice::spare).sum();
    List<Integer> fewer = new ArrayList<>();
    List<Choice> cheapestFirst =
        day.stream()
            .filter(choice -> choice.servedWithOneFewer().isPresent())
            .sorted(Comparator.comparingDouble(Choice::cost).thenComparingInt(Choice::index))
            .toList();
    for (Choice choice : cheapestFirst) {
      if (choice.cost() <= spare) {
        spare -= choice.cost();
        fewer.add(choice.index());
      }
    }
    return fewer;
  }
}
