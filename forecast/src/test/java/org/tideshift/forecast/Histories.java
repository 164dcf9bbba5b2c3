package org.tideshift.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Small histories for tests: half-hours in New York from Monday 2025-01-06. */
public final class Histories {
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
  public static final int UNKNOWN = -1;

  private Histories() {}

  public static IntervalGrid days(LocalDate from, int days, int minutes) {
    return IntervalGrid.between(
        from.atStartOfDay(ZONE).toInstant(),
        from.plusDays(days).atStartOfDay(ZONE).toInstant(),
        Duration.ofMinutes(minutes));
  }

  /** Counts by slot of the local week, {@link #UNKNOWN} for none. */
  public static ContactCounts weekly(String queue, int days, IntUnaryOperator contacts) {
    return weekly(queue, days(MONDAY, days, 30), contacts);
  }

  public static ContactCounts weekly(String queue, IntervalGrid grid, IntUnaryOperator contacts) {
    LocalGrid local = LocalGrid.of(grid, ZONE);
    ContactCounts.Builder counts = ContactCounts.builder(queue, grid);
    for (int index = 0; index < grid.size(); index++) {
      int count = contacts.applyAsInt(local.slotOfWeek(index));
      if (count != UNKNOWN) {
        counts.contacts(index, count);
      }
    }
    return counts.build();
  }

  /** Forecasts 28 days from the end of the history, without holidays. */
  public static ForecastRequest request(Queue queue, ContactCounts history) {
    LocalDate asOf = LocalDate.ofInstant(history.grid().end(), ZONE);
    return new ForecastRequest(
        queue,
        history,
        new SiteCalendar(ZONE, List.of(), List.of()),
        days(asOf, 28, history.grid().minutes()),
        ForecastOptions.usual());
  }
}
