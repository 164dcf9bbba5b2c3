package org.tideshift.forecast.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.evaluation.DriftAlarm.Kind;

/** Looks for drift in the first 24 hours of the latest forecasts of a queue. */
public final class FindDrift {
  private static final Duration DAY = Duration.ofHours(24);
  private static final int BIAS_DAYS = 7;
  private static final int CONTAINMENT_DAYS = 3;

  /** A tenth of the staff for nothing, or missing, is worth a look. */
  private static final double LEAST_BIAS = 0.10;

  /** Five points more or less for AI move the work of people by as much or more. */
  private static final double LEAST_STEP = 0.05;

  /** Below this the count of a day is mostly chance. */
  private static final double LEAST_CONTACTS = 50;

  private FindDrift() {}

  /**
   * The alarms of a queue: a bias of 10 % or more over its last seven days with the same sign on at
   * least six, and a contained share five points or more off on each of its last three days.
   *
   * @param came the queue's history
   * @param forecasts what was forecast of it, in any order
   */
  public static List<DriftAlarm> of(ContactCounts came, List<PastForecast> forecasts) {
    List<Day> days =
        forecasts.stream()
            .sorted(Comparator.comparing(PastForecast::asOf))
            .map(past -> day(past, came))
            .filter(day -> day.came >= LEAST_CONTACTS)
            .toList();
    List<DriftAlarm> alarms = new ArrayList<>();
    List<Day> week = latest(days, BIAS_DAYS);
    double bias = AccuracySums.ratio(sum(week, day -> day.mean - day.came), sum(week, d -> d.came));
    long same = week.stream().filter(day -> (day.mean - day.came) * bias > 0).count();
    if (week.size() == BIAS_DAYS && same >= BIAS_DAYS - 1 && Math.abs(bias) >= LEAST_BIAS) {
      alarms.add(new DriftAlarm(came.queue(), Kind.BIAS, week.get(0).past.asOf(), bias));
    }
    List<Day> last = latest(days, CONTAINMENT_DAYS);
    double step = sum(last, Day::step) / CONTAINMENT_DAYS;
    boolean all = last.stream().allMatch(day -> day.step() * Math.signum(step) >= LEAST_STEP);
    if (last.size() == CONTAINMENT_DAYS && all) {
      alarms.add(new DriftAlarm(came.queue(), Kind.CONTAINMENT, last.get(0).past.asOf(), step));
    }
    return alarms;
  }

  private static List<Day> latest(List<Day> days, int most) {
    return days.subList(Math.max(0, days.size() - most), days.size());
  }

  private static double sum(List<Day> days, ToDoubleFunction<Day> value) {
    return days.stream().mapToDouble(value).sum();
  }

  private static Day day(PastForecast past, ContactCounts came) {
    Day day = new Day(past);
    DemandForecast forecast = past.forecast();
    IntervalGrid grid = forecast.grid();
    for (int i = 0; i < grid.size() && grid.startOf(i).isBefore(past.asOf().plus(DAY)); i++) {
      OptionalInt at = came.grid().findStartingAt(grid.startOf(i));
      if (at.isPresent() && came.isKnown(at.getAsInt())) {
        day.add(forecast, i, came, at.getAsInt());
      }
    }
    return day;
  }

  /** The first 24 hours of a forecast, as far as they have come. */
  private static final class Day {
    private final PastForecast past;
    private double mean;
    private double came;
    private double judged;
    private double contained;
    private double containedExpected;

    Day(PastForecast past) {
      this.past = past;
    }

    void add(DemandForecast forecast, int index, ContactCounts counts, int at) {
      mean += forecast.mean(index);
      came += counts.contacts(at);
      if (counts.isContainedKnown(at)) {
        judged += counts.contacts(at);
        contained += counts.contained(at);
        containedExpected += counts.contacts(at) * forecast.containedShare(index);
      }
    }

    /** Contained share seen less the one forecast; 0 where too little is known. */
    double step() {
      return judged < LEAST_CONTACTS ? 0 : (contained - containedExpected) / judged;
    }
  }
}
