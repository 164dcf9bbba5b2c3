package org.tideshift.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.model.DayFactor;
import org.tideshift.forecast.model.DaySpread;
import org.tideshift.forecast.model.ShortMemory;

/**
 * A published forecast in the light of the day so far: the rest of today is scaled by how today
 * runs, and the next hours by what the last ones had beyond that; tomorrow by half of the day's
 * part, later days stay.
 */
public final class IntradayUpdate {
  /** Share of a day's deviation that is still there the next day. */
  private static final double CARRIED_OVER = 0.5;

  private static final double USUAL_SPREAD = 0.004;
  private static final double LARGEST_SPREAD = 0.2;

  private final DemandForecast published;
  private final LocalGrid local;
  private final ContactCounts soFar;
  private final Instant now;
  private final double daySpread;
  private final double spread;

  private IntradayUpdate(
      QueueForecast published, ContactCounts soFar, Instant now, LocalGrid local) {
    this.published = published.forecast();
    this.local = local;
    this.soFar = soFar;
    this.now = now;
    this.daySpread = Math.min(LARGEST_SPREAD, daySpread(published));
    this.spread = Math.max(daySpread, Math.min(LARGEST_SPREAD, spread(published.forecast())));
  }

  /**
   * Updates.
   *
   * @param published what was forecast for today and later, with its day totals
   * @param soFar today's counts, and where there are some those of the days before, from which is
   *     learnt how long a burst lasts; intervals at or after {@code now} are not looked at
   * @param now the end of the last interval that counts
   * @param zone whose midnight ends today
   * @return the same intervals; those before {@code now} as they were published
   */
  public static DemandForecast of(
      QueueForecast published, ContactCounts soFar, Instant now, ZoneId zone) {
    LocalGrid local = LocalGrid.of(published.forecast().grid(), zone);
    int today = (int) now.atZone(zone).toLocalDate().toEpochDay();
    return new IntradayUpdate(published, soFar, now, local).updated(today);
  }

  private DemandForecast updated(int today) {
    double factor = dayFactor(today);
    ShortMemory memory = memory(today, factor);
    DemandForecast.Builder updated =
        DemandForecast.builder(published.queue(), published.grid(), published.levels())
            .method(published.method());
    for (int index = 0; index < local.size(); index++) {
      if (!published.isOpen(index)) {
        updated.closed(index);
      }
      boolean isPast = local.grid().startOf(index).isBefore(now);
      int ahead = local.epochDay(index) - today;
      double fading = ahead == 0 ? memory.after(index - (int) known() + 1) : 1;
      copy(published, updated, index, isPast ? 1 : fading * carried(factor, ahead));
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

  /** How the last hours run against the day. */
  private ShortMemory memory(int today, double factor) {
    ShortMemory memory = ShortMemory.learn(soFar, local.zone(), today);
    for (int index = 0; index < known(); index++) {
      if (local.epochDay(index) == today) {
        OptionalInt counted = counted(index);
        if (counted.isPresent()) {
          memory.observe(soFar.contacts(counted.getAsInt()), factor * published.mean(index));
        } else {
          memory.skip();
        }
      }
    }
    return memory;
  }

  /** Number of published intervals that are past. */
  private long known() {
    return Math.max(0, Math.min(local.size(), local.grid().intervalsUntil(now)));
  }

  /** How today runs against its forecast. */
  private double dayFactor(int today) {
    double dayContacts = 0;
    for (int index = 0; index < local.size(); index++) {
      dayContacts += local.epochDay(index) == today ? published.mean(index) : 0;
    }
    DayFactor factor = new DayFactor(daySpread, spread, dayContacts, local.grid().hours());
    for (int index = 0; index < known(); index++) {
      if (local.epochDay(index) == today) {
        OptionalInt counted = counted(index);
        if (counted.isPresent()) {
          factor.observe(soFar.contacts(counted.getAsInt()), published.mean(index));
        } else {
          factor.skip();
        }
      }
    }
    return factor.value();
  }

  private OptionalInt counted(int index) {
    OptionalInt counted = soFar.grid().findStartingAt(local.grid().startOf(index));
    return counted.isPresent() && soFar.isKnown(counted.getAsInt()) ? counted : OptionalInt.empty();
  }

  /** What the published ranges of day totals say about the spread beyond Poisson. */
  private static double daySpread(QueueForecast published) {
    List<Double> levels = published.forecast().levels();
    DaySpread spread = new DaySpread();
    if (isWide(levels)) {
      for (DayTotal day : published.dayTotals()) {
        List<Double> range = day.quantiles();
        int last = range.size() - 1;
        spread.add(day.mean(), range.get(0), levels.get(0), range.get(last), levels.get(last));
      }
    }
    return spread.cautiousOr(USUAL_SPREAD);
  }

  /** The same of intervals. */
  private static double spread(DemandForecast published) {
    List<Double> levels = published.levels();
    int last = levels.size() - 1;
    DaySpread spread = new DaySpread();
    if (isWide(levels)) {
      for (int index = 0; index < published.grid().size(); index++) {
        spread.add(
            published.mean(index),
            published.quantile(0, index),
            levels.get(0),
            published.quantile(last, index),
            levels.get(last));
      }
    }
    return spread.valueOr(5 * USUAL_SPREAD);
  }

  private static boolean isWide(List<Double> levels) {
    return levels.size() >= 2 && levels.get(0) <= 0.25 && levels.get(levels.size() - 1) >= 0.75;
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
