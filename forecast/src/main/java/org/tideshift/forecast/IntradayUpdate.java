package org.tideshift.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.model.DayFactor;

/**
 * A published forecast in the light of the day so far: the rest of today is scaled by how today
 * runs, tomorrow by half of it, later days stay.
 */
public final class IntradayUpdate {
  /** Share of a day's deviation that is still there the next day. */
  private static final double CARRIED_OVER = 0.5;

  /** Distance of the quantiles 0.1 and 0.9 of a normal distribution, in standard deviations. */
  private static final double NORMAL_RANGE = 2.563;

  private static final double LEAST_DISPERSION = 0.002;
  private static final double LARGEST_DISPERSION = 0.2;

  private IntradayUpdate() {}

  /**
   * Updates.
   *
   * @param published what was forecast for today and later
   * @param soFar today's counts; intervals at or after {@code now} are not looked at
   * @param now the end of the last interval that counts
   * @param zone whose midnight ends today
   * @return the same intervals; those before {@code now} as they were published
   */
  public static DemandForecast of(
      DemandForecast published, ContactCounts soFar, Instant now, ZoneId zone) {
    LocalGrid local = LocalGrid.of(published.grid(), zone);
    int today = (int) now.atZone(zone).toLocalDate().toEpochDay();
    double factor = factor(published, soFar, now, local, today);
    DemandForecast.Builder updated =
        DemandForecast.builder(published.queue(), published.grid(), published.levels())
            .method(published.method());
    for (int index = 0; index < local.size(); index++) {
      boolean past = published.grid().startOf(index).isBefore(now);
      int ahead = local.epochDay(index) - today;
      if (!published.isOpen(index)) {
        updated.closed(index);
      }
      copy(published, updated, index, past ? 1 : carried(factor, ahead));
    }
    return updated.build();
  }

  private static double carried(double factor, int daysAhead) {
    return switch (daysAhead) {
      case 0 -> factor;
      case 1 -> 1 + CARRIED_OVER * (factor - 1);
      default -> 1;
    };
  }

  private static double factor(
      DemandForecast published, ContactCounts soFar, Instant now, LocalGrid local, int today) {
    IntervalGrid grid = published.grid();
    double dayContacts = 0;
    for (int index = 0; index < local.size(); index++) {
      dayContacts += local.epochDay(index) == today ? published.mean(index) : 0;
    }
    DayFactor factor = new DayFactor(dispersion(published), dayContacts, grid.hours());
    for (int index = 0;
        index < local.size() && grid.startOf(index + 1).compareTo(now) <= 0;
        index++) {
      if (local.epochDay(index) == today) {
        OptionalInt counted = soFar.grid().findStartingAt(grid.startOf(index));
        if (counted.isPresent() && soFar.isKnown(counted.getAsInt())) {
          factor.observe(soFar.contacts(counted.getAsInt()), published.mean(index));
        } else {
          factor.skip();
        }
      }
    }
    return factor.value();
  }

  /** What the published ranges say about the spread beyond Poisson. */
  private static double dispersion(DemandForecast published) {
    List<Double> levels = published.levels();
    int low = 0;
    int high = levels.size() - 1;
    if (levels.size() < 2 || levels.get(low) > 0.25 || levels.get(high) < 0.75) {
      return 0.02;
    }
    double excess = 0;
    double scale = 0;
    for (int index = 0; index < published.grid().size(); index++) {
      double mean = published.mean(index);
      double sigma =
          (published.quantile(high, index) - published.quantile(low, index)) / NORMAL_RANGE;
      excess += sigma * sigma - mean;
      scale += mean * mean;
    }
    double dispersion = scale > 0 ? excess / scale : 0;
    return Math.max(LEAST_DISPERSION, Math.min(LARGEST_DISPERSION, dispersion));
  }

  private static void copy(
      DemandForecast from, DemandForecast.Builder to, int index, double factor) {
    to.mean(index, factor * from.mean(index))
        .ahtSeconds(index, from.ahtSeconds(index))
        .containedShare(index, from.containedShare(index));
    for (int level = 0; level < from.levels().size(); level++) {
      to.quantile(level, index, factor * from.quantile(level, index));
    }
  }
}
