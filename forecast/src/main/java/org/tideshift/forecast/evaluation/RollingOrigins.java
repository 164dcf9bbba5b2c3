package org.tideshift.forecast.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.model.DemandHistory;
import org.tideshift.forecast.model.DemandModel;

/**
 * Forecasts from earlier origins, each with only what was known then (Tashman 2000; Hyndman and
 * Athanasopoulos, Forecasting, 5.10).
 *
 * <p>The gap between the last history and the first forecast interval is kept as it is tonight.
 */
final class RollingOrigins {
  private static final int LEAST_TRAINING_DAYS = 21;

  private final DemandHistory history;
  private final IntervalGrid horizon;
  private final Duration gap;

  RollingOrigins(DemandHistory history, IntervalGrid horizon) {
    this.history = history;
    this.horizon = horizon;
    Instant end = history.local().grid().startOf(history.size());
    Duration wait = Duration.between(end, horizon.start());
    this.gap = wait.isNegative() ? Duration.ZERO : wait;
  }

  /**
   * The latest origins whose whole horizon is past, {@code stepDays} apart, latest first; with a
   * history too short for that, shorter horizons.
   */
  List<Instant> latest(int count, int stepDays) {
    List<Instant> origins = new ArrayList<>();
    if (history.size() == 0) {
      return origins;
    }
    int horizonDays = (int) Math.ceil(horizon.hours() * horizon.size() / 24);
    int usable = Math.min(horizonDays, Math.max(7, history.days() / 4));
    Instant earliest = history.local().grid().start().plus(Duration.ofDays(LEAST_TRAINING_DAYS));
    ZonedDateTime end =
        history.local().grid().startOf(history.size()).atZone(history.calendar().zone());
    for (int number = 0; number < count; number++) {
      Instant origin = end.minusDays(usable + (long) number * stepDays).toInstant();
      if (origin.minus(gap).isBefore(earliest)) {
        break;
      }
      origins.add(origin);
    }
    return origins;
  }

  /** Fits every model at {@code origin} and forecasts as far as tonight's horizon or the data. */
  OriginRun run(Instant origin, List<DemandModel> models) {
    IntervalGrid grid = history.local().grid();
    int from = (int) grid.intervalsUntil(origin);
    int to = Math.min(history.size(), from + horizon.size());
    LocalGrid target = LocalGrid.of(grid.slice(from, to), history.calendar().zone());
    double[] actual = new double[to - from];
    boolean[] known = new boolean[to - from];
    for (int index = from; index < to; index++) {
      actual[index - from] = history.contacts(index);
      known[index - from] = history.isKnown(index);
    }
    OriginRun run = new OriginRun(target, actual, known, history.calendar().special(target));
    DemandHistory past = history.before(origin.minus(gap));
    for (DemandModel model : models) {
      run.put(model.name(), model.fit(past).means(target));
    }
    return run;
  }
}
