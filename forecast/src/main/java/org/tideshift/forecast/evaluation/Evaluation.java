package org.tideshift.forecast.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.model.Combination;
import org.tideshift.forecast.model.DemandHistory;
import org.tideshift.forecast.model.DemandModel;

/** How models would have done on a queue from earlier origins; the front door of the package. */
public final class Evaluation {
  /** A method with 10 % more error weighs about half. */
  private static final double SHARPNESS = 8;

  private static final String YARDSTICK = "seasonal-naive";

  private final DemandHistory history;
  private final IntervalGrid horizon;
  private final List<OriginRun> runs;

  private Evaluation(DemandHistory history, IntervalGrid horizon, List<OriginRun> runs) {
    this.history = history;
    this.horizon = horizon;
    this.runs = List.copyOf(runs);
  }

  /**
   * Forecasts from the latest earlier origins.
   *
   * @param horizon tonight's horizon: its length and its distance from the history are kept
   * @param count most origins to try, fewer where the history is too short
   * @param stepDays days between two origins
   */
  public static Evaluation ofLatest(
      DemandHistory history,
      IntervalGrid horizon,
      List<DemandModel> models,
      int count,
      int stepDays) {
    List<Instant> origins = new RollingOrigins(history, horizon).latest(count, stepDays);
    return ofOrigins(history, horizon, models, origins);
  }

  /** Forecasts from the given origins, those outside the history left out. */
  public static Evaluation ofOrigins(
      DemandHistory history,
      IntervalGrid horizon,
      List<DemandModel> models,
      List<Instant> origins) {
    RollingOrigins rolling = new RollingOrigins(history, horizon);
    List<OriginRun> runs = new ArrayList<>();
    for (Instant origin : origins) {
      long index = history.local().grid().intervalsUntil(origin);
      if (index > 0 && index < history.size()) {
        runs.add(rolling.run(origin, models));
      }
    }
    return new Evaluation(history, horizon, runs);
  }

  /**
   * Weights for combining methods: the smaller its error over all origins, the more a method
   * weighs; equal ones where nothing is known. The combination then stands among the methods, at
   * each origin with the weights that the other origins teach.
   */
  public double[] combine(List<DemandModel> models) {
    for (OriginRun run : runs) {
      List<OriginRun> others = runs.stream().filter(other -> other != run).toList();
      List<double[]> means = models.stream().map(model -> run.means(model.name())).toList();
      run.put(Combination.NAME, Combination.mean(means, weights(others, models), run.size()));
    }
    return weights(runs, models);
  }

  private static double[] weights(List<OriginRun> runs, List<DemandModel> models) {
    double[] errors = new double[models.size()];
    for (int model = 0; model < errors.length; model++) {
      String method = models.get(model).name();
      errors[model] = runs.stream().mapToDouble(run -> run.absoluteError(method)).sum();
    }
    double least = Arrays.stream(errors).min().orElse(0);
    return Arrays.stream(errors)
        .map(error -> error > 0 ? Math.pow(least / error, SHARPNESS) : 1)
        .toArray();
  }

  /** Number of origins from which was forecast. */
  public int origins() {
    return runs.size();
  }

  /** Ranges for a method, learnt from all origins. */
  public RangeCalibration ranges(String method) {
    return RangeCalibration.learn(runs, method);
  }

  /** Ranges for day totals of a method: errors of a day's intervals do not cancel out. */
  public RangeCalibration dayRanges(String method) {
    return RangeCalibration.learn(runs.stream().map(run -> run.daily(method)).toList(), method);
  }

  /**
   * Accuracy of every method overall and on holidays with the days around them. The ranges at an
   * origin are those that the other origins teach.
   */
  public List<AccuracyRow> rows() {
    List<AccuracyRow> rows = new ArrayList<>();
    if (runs.isEmpty()) {
      return rows;
    }
    double naiveError = AccuracySums.naiveError(history);
    for (boolean holidays : new boolean[] {false, true}) {
      AccuracySums yardstick = sums(YARDSTICK, holidays);
      double naive = yardstick.accuracy(naiveError).wape();
      for (String method : runs.get(0).methods()) {
        AccuracySums sums = method.equals(YARDSTICK) ? yardstick : sums(method, holidays);
        if (sums.intervals() > 0) {
          rows.add(row(method, sums, holidays, naiveError, naive));
        }
      }
    }
    return rows;
  }

  private AccuracyRow row(
      String method, AccuracySums sums, boolean holidays, double naiveError, double naive) {
    Accuracy accuracy = sums.accuracy(naiveError);
    double days = horizon.size() * horizon.hours() / 24;
    return new AccuracyRow(
        history.calendar().queue().name(),
        method,
        new AccuracyScope(runs.size(), days, holidays, sums.intervals()),
        accuracy,
        naive > 0 ? 1 - accuracy.wape() / naive : 0);
  }

  private AccuracySums sums(String method, boolean holidays) {
    AccuracySums sums = new AccuracySums();
    for (OriginRun run : runs) {
      List<OriginRun> others = runs.stream().filter(other -> other != run).toList();
      RangeCalibration ranges = RangeCalibration.learn(others, method);
      sums.add(run, method, ranges, holidays);
    }
    return sums;
  }
}
