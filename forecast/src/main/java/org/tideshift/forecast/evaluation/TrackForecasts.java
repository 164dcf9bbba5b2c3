package org.tideshift.forecast.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.evaluation.RealisedRow.Scope;

/** Holds the forecasts that were made of a queue against what came. */
public final class TrackForecasts {
  private static final long SECONDS_A_DAY = 86_400;

  private final ContactCounts came;
  private final QueueCalendar calendar;
  private final Map<Scope, Map<Integer, RealisedSums>> sums = new EnumMap<>(Scope.class);

  private TrackForecasts(ContactCounts came, QueueCalendar calendar) {
    this.came = came;
    this.calendar = calendar;
  }

  /**
   * The accuracy of forecasts by lead, hour and kind of day. An interval counts once for each
   * forecast of it; those that have not come yet, or are unknown, do not count.
   *
   * @param came the queue's history
   * @param calendar its calendar, over the time of all forecasts
   * @param forecasts what was forecast of it, each of another moment
   */
  public static List<RealisedRow> of(
      ContactCounts came, QueueCalendar calendar, List<PastForecast> forecasts) {
    TrackForecasts track = new TrackForecasts(came, calendar);
    forecasts.forEach(track::add);
    List<RealisedRow> rows = new ArrayList<>();
    track.sums.forEach(
        (scope, values) ->
            values.forEach(
                (value, sum) ->
                    rows.add(new RealisedRow(came.queue(), scope, value, sum.accuracy()))));
    return rows;
  }

  private void add(PastForecast past) {
    IntervalGrid grid = past.forecast().grid();
    LocalGrid local = LocalGrid.of(grid, calendar.zone());
    boolean[] special = calendar.special(local);
    for (int i = 0; i < grid.size(); i++) {
      OptionalInt at = came.grid().findStartingAt(grid.startOf(i));
      if (at.isPresent() && came.isKnown(at.getAsInt())) {
        RealisedSums.Outcome outcome = outcome(past, i, came.contacts(at.getAsInt()));
        long seconds = Duration.between(past.asOf(), grid.startOf(i)).toSeconds();
        add(Scope.ALL, 0, outcome);
        add(Scope.LEAD, (int) Math.floorDiv(seconds, SECONDS_A_DAY) + 1, outcome);
        add(Scope.HOUR, local.slot(i) * grid.minutes() / 60, outcome);
        add(Scope.SPECIAL_DAY, special[i] ? 1 : 0, outcome);
      }
    }
  }

  private void add(Scope scope, int value, RealisedSums.Outcome outcome) {
    sums.computeIfAbsent(scope, any -> new TreeMap<>())
        .computeIfAbsent(value, any -> new RealisedSums())
        .add(outcome);
  }

  private RealisedSums.Outcome outcome(PastForecast past, int index, int contacts) {
    DemandForecast forecast = past.forecast();
    int levels = forecast.levels().size();
    double mean = forecast.mean(index);
    return new RealisedSums.Outcome(
        mean,
        levels == 0 ? mean : forecast.quantile(0, index),
        levels == 0 ? mean : forecast.quantile(levels - 1, index),
        contacts,
        weekBefore(past.asOf(), forecast.grid().startOf(index)));
  }

  /** The same weekday and time of the local clock in the last week that is over at as-of. */
  private OptionalDouble weekBefore(Instant asOf, Instant start) {
    ZoneId zone = calendar.zone();
    long weeks = Duration.between(asOf, start).toSeconds() / (7 * SECONDS_A_DAY) + 1;
    Instant before = start.atZone(zone).minusWeeks(weeks).toInstant();
    return came.grid().findStartingAt(before).stream()
        .filter(came::isKnown)
        .mapToDouble(came::contacts)
        .findFirst();
  }
}
