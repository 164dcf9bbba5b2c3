package org.tideshift.scheduler.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * A forecast folded into one week of local hours: mean contacts that need a person and their mean
 * handle time, hour by hour from Monday midnight. Hours that the horizon does not reach stand with
 * 0.
 */
final class AverageWeek {

  // Any Monday does: read in UTC, the intervals are the local hours themselves.
  private static final Instant A_MONDAY = Instant.parse("2024-01-01T00:00:00Z");
  private static final IntervalGrid WEEK =
      new IntervalGrid(A_MONDAY, Duration.ofHours(1), HourOfWeek.COUNT);

  private AverageWeek() {}

  static QueueDemand of(QueueDemand demand, ZoneId zone) {
    double[] contacts = new double[HourOfWeek.COUNT];
    double[] seconds = new double[HourOfWeek.COUNT];
    double[] hours = new double[HourOfWeek.COUNT];
    IntervalGrid grid = demand.forecast().grid();
    for (int index = 0; index < grid.size(); index++) {
      LocalDateTime local = grid.startOf(index).atZone(zone).toLocalDateTime();
      int hour = HourOfWeek.indexOf(local);
      hours[hour] += grid.hours();
      contacts[hour] += demand.contacts(index);
      seconds[hour] += demand.contacts(index) * demand.ahtSeconds(index);
    }
    DemandForecast.Builder week =
        DemandForecast.builder(demand.queue().name(), WEEK, List.of())
            .method(demand.forecast().method());
    for (int hour = 0; hour < HourOfWeek.COUNT; hour++) {
      if (contacts[hour] > 0) {
        week.mean(hour, contacts[hour] / hours[hour])
            .ahtSeconds(hour, seconds[hour] / contacts[hour]);
      }
    }
    return new QueueDemand(demand.queue(), week.build());
  }

  /** The hours of the week that the horizon reaches. */
  static BitSet hoursIn(IntervalGrid grid, ZoneId zone) {
    BitSet hours = new BitSet(HourOfWeek.COUNT);
    for (int index = 0; index < grid.size(); index++) {
      hours.set(HourOfWeek.indexOf(grid.startOf(index).atZone(zone).toLocalDateTime()));
    }
    return hours;
  }
}
