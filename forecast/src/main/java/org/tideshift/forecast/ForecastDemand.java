package org.tideshift.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.evaluation.Evaluation;
import org.tideshift.forecast.evaluation.RangeCalibration;
import org.tideshift.forecast.model.BoostedTrees;
import org.tideshift.forecast.model.ClosedTimes;
import org.tideshift.forecast.model.Combination;
import org.tideshift.forecast.model.Containment;
import org.tideshift.forecast.model.DemandHistory;
import org.tideshift.forecast.model.DemandModel;
import org.tideshift.forecast.model.HandleTime;
import org.tideshift.forecast.model.LaunchExperience;
import org.tideshift.forecast.model.LaunchWarnings;
import org.tideshift.forecast.model.LevelProfile;
import org.tideshift.forecast.model.SeasonalRegression;
import org.tideshift.forecast.model.ShortHistory;
import org.tideshift.forecast.model.WeeklyLags;

/**
 * From the history of one queue to its forecast: the front door of the module.
 *
 * <p>Pure: the same request gives the same forecast on any thread of any machine.
 */
public final class ForecastDemand {
  private static final int ORIGINS = 6;
  private static final int STEP_DAYS = 14;

  private static final List<DemandModel> YARDSTICKS =
      List.of(WeeklyLags.seasonalNaive(), WeeklyLags.fourWeekMean());
  private static final List<DemandModel> MODELS =
      List.of(
          new LevelProfile(),
          SeasonalRegression.lively(),
          SeasonalRegression.steady(),
          new BoostedTrees());

  private ForecastDemand() {}

  /** Forecasts one queue. A history too short for a model is said in a warning, never a failure. */
  public static QueueForecast of(ForecastRequest request) {
    DemandHistory history = history(request);
    Evaluation evaluation =
        Evaluation.ofLatest(history, request.horizon(), methods(), ORIGINS, STEP_DAYS);
    DemandModel combination = new Combination(MODELS, evaluation.combine(MODELS));
    DemandModel model = ShortHistory.orElse(history, combination);
    DemandForecast forecast = forecast(request, history, model, evaluation);
    List<String> warnings = new ArrayList<>(ShortHistory.warnings(history));
    warnings.addAll(LaunchWarnings.of(history, request.horizon().end()));
    List<DayTotal> days =
        dayTotals(forecast, history.calendar(), evaluation.dayRanges(model.name()));
    return new QueueForecast(forecast, days, evaluation.rows(), warnings);
  }

  private static List<DayTotal> dayTotals(
      DemandForecast forecast, QueueCalendar calendar, RangeCalibration ranges) {
    LocalGrid target = LocalGrid.of(forecast.grid(), calendar.zone());
    LocalDays days = LocalDays.of(target);
    double[] means = new double[target.size()];
    Arrays.setAll(means, forecast::mean);
    double[] sums = days.sums(means);
    boolean[] special = days.any(calendar.special(target));
    List<DayTotal> totals = new ArrayList<>();
    for (int day = 0; day < sums.length; day++) {
      RangeCalibration.Range range = ranges.around(sums[day], special[day], day);
      List<Double> quantiles = forecast.levels().stream().map(range::quantile).toList();
      totals.add(new DayTotal(days.date(day), sums[day], quantiles));
    }
    return totals;
  }

  /**
   * Accuracy of every method from the given origins, or from the latest {@code count} where none is
   * given.
   */
  public static Evaluation backtest(ForecastRequest request, List<Instant> origins, int count) {
    DemandHistory history = history(request);
    Evaluation evaluation =
        origins.isEmpty()
            ? Evaluation.ofLatest(history, request.horizon(), methods(), count, STEP_DAYS)
            : Evaluation.ofOrigins(history, request.horizon(), methods(), origins);
    evaluation.combine(MODELS);
    return evaluation;
  }

  /** What the queue's own launches and campaigns did, for the other queues of its brand. */
  public static List<LaunchExperience> launches(ForecastRequest request) {
    return LaunchExperience.of(history(request));
  }

  private static List<DemandModel> methods() {
    List<DemandModel> methods = new ArrayList<>(YARDSTICKS);
    methods.addAll(MODELS);
    return methods;
  }

  private static DemandHistory history(ForecastRequest request) {
    IntervalGrid past = request.history().grid();
    Instant from =
        past.start().isBefore(request.horizon().start()) ? past.start() : request.horizon().start();
    Instant to = past.end().isAfter(request.horizon().end()) ? past.end() : request.horizon().end();
    QueueCalendar calendar = QueueCalendar.of(request.queue(), request.calendar(), from, to);
    Instant known =
        past.end().isBefore(request.horizon().start()) ? past.end() : request.horizon().start();
    OptionalDouble uplift = request.options().launchUplift();
    return DemandHistory.of(request.history(), calendar.assuming(uplift, known))
        .besides(request.experience())
        .before(request.horizon().start());
  }

  private static DemandForecast forecast(
      ForecastRequest request, DemandHistory history, DemandModel model, Evaluation evaluation) {
    LocalGrid target = LocalGrid.of(request.horizon(), request.calendar().zone());
    List<Double> levels = request.options().levels();
    double[] means = model.fit(history).means(target);
    double[] shares = shares(request, history, target);
    double[] seconds = seconds(request, history, target, shares);
    RangeCalibration ranges = evaluation.ranges(model.name());
    DemandForecast.Builder forecast =
        DemandForecast.builder(request.queue().name(), request.horizon(), levels);
    boolean[] special = history.calendar().special(target);
    boolean[] closed = ClosedTimes.of(history, target, means);
    for (int index = 0; index < means.length; index++) {
      if (closed[index]) {
        forecast.closed(index);
      }
      RangeCalibration.Range range =
          ranges.around(means[index], special[index], target.epochDay(index) - target.epochDay(0));
      forecast.mean(index, means[index]);
      forecast.ahtSeconds(index, seconds[index]).containedShare(index, shares[index]);
      for (int level = 0; level < levels.size(); level++) {
        forecast.quantile(level, index, range.quantile(levels.get(level)));
      }
    }
    return forecast.method(model.name()).build();
  }

  private static double[] seconds(
      ForecastRequest request, DemandHistory history, LocalGrid target, double[] shares) {
    double fallback = request.queue().handling().ahtSeconds().orElse(0);
    return HandleTime.fit(request.history(), history.local(), history.calendar(), fallback)
        .seconds(target, shares);
  }

  private static double[] shares(ForecastRequest request, DemandHistory history, LocalGrid target) {
    double[] shares =
        Containment.fit(request.history(), history.local(), history.calendar()).shares(target);
    request.options().containment().ifPresent(share -> Arrays.fill(shares, share));
    return shares;
  }
}
