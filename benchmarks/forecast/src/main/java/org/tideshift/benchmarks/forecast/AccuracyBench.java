package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.evaluation.Evaluation;
import org.tideshift.forecast.evaluation.RangeCalibration;
import org.tideshift.forecast.model.BoostedTrees;
import org.tideshift.forecast.model.DemandHistory;
import org.tideshift.forecast.model.DemandModel;
import org.tideshift.forecast.model.LevelProfile;
import org.tideshift.forecast.model.SeasonalRegression;
import org.tideshift.forecast.model.WeeklyLags;

/**
 * Accuracy 28 days ahead of every model and of the published forecast, relative to the mean of the
 * last four same weekdays and slots, which gets ranges by the same calibration.
 */
final class AccuracyBench {
  private static final String YARDSTICK = "four-week-mean";
  private static final String PUBLISHED = "forecast";
  private static final double[] LEVELS = {0.1, 0.5, 0.9};
  private static final List<DemandModel> MODELS =
      List.of(
          WeeklyLags.fourWeekMean(),
          WeeklyLags.seasonalNaive(),
          new LevelProfile(),
          SeasonalRegression.lively(),
          SeasonalRegression.steady(),
          new BoostedTrees());

  private final Map<String, Map<String, Scores>> scores = new LinkedHashMap<>();
  private final Map<String, double[]> seconds = new LinkedHashMap<>();
  private final Map<String, double[]> dayRanges = new LinkedHashMap<>();

  static void run(Path folder) throws IOException {
    AccuracyBench bench = new AccuracyBench();
    for (Series series : Series.in(folder)) {
      Set<LocalDate> holidays = Holidays.around(folder, series.site().holidayRegions().get(0));
      for (LocalDate origin : series.origins()) {
        bench.score(series, origin, holidays);
      }
    }
    bench.print();
  }

  private void score(Series series, LocalDate origin, Set<LocalDate> holidays) {
    IntervalGrid horizon = series.horizon(origin);
    Queue queue = Queue.ofName(series.queue());
    QueueCalendar calendar =
        QueueCalendar.of(queue, series.site(), series.counts().grid().start(), horizon.end());
    DemandHistory history = DemandHistory.of(series.before(origin), calendar);
    LocalGrid target = LocalGrid.of(horizon, series.site().zone());
    boolean[] special = calendar.special(target);
    Evaluation evaluation = Evaluation.ofLatest(history, horizon, MODELS, 6, 14);
    for (DemandModel model : MODELS) {
      double[] means = model.fit(history).means(target);
      RangeCalibration ranges = evaluation.ranges(model.name());
      double[][] quantiles = new double[means.length][];
      for (int index = 0; index < means.length; index++) {
        RangeCalibration.Range range = ranges.around(means[index], special[index], target.epochDay(index) - target.epochDay(0));
        quantiles[index] =
            new double[] {range.quantile(0.1), range.quantile(0.5), range.quantile(0.9)};
      }
      add(series, target, model.name(), means, quantiles, holidays);
    }
    scorePublished(series, origin, target, queue, holidays);
  }

  private void scorePublished(
      Series series, LocalDate origin, LocalGrid target, Queue queue, Set<LocalDate> holidays) {
    ForecastRequest request =
        new ForecastRequest(
            queue, series.before(origin), series.site(), target.grid(), ForecastOptions.usual());
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    QueueForecast published = ForecastDemand.of(request);
    DemandForecast forecast = published.forecast();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    double[] spent = seconds.computeIfAbsent(series.name(), name -> new double[2]);
    spent[0] += (after - before) / 1e9;
    spent[1]++;
    double[] means = new double[target.size()];
    double[][] quantiles = new double[target.size()][LEVELS.length];
    for (int index = 0; index < means.length; index++) {
      means[index] = forecast.mean(index);
      for (int level = 0; level < LEVELS.length; level++) {
        quantiles[index][level] = forecast.quantile(level, index);
      }
    }
    add(series, target, PUBLISHED, means, quantiles, holidays);
    addDays(series, target, published);
  }

  private void addDays(Series series, LocalGrid target, QueueForecast published) {
    LocalDays days = LocalDays.of(target);
    double[] actual = new double[target.size()];
    boolean[] isGap = new boolean[target.size()];
    long offset = series.counts().grid().intervalsUntil(target.grid().start());
    for (int index = 0; index < actual.length; index++) {
      int at = (int) offset + index;
      boolean known = at < series.counts().grid().size() && series.counts().isKnown(at);
      actual[index] = known ? series.counts().contacts(at) : 0;
      isGap[index] = !known && published.forecast().mean(index) > 0;
    }
    double[] totals = days.sums(actual);
    boolean[] incomplete = days.any(isGap);
    double[] held = dayRanges.computeIfAbsent(series.name(), name -> new double[2]);
    for (DayTotal day : published.dayTotals()) {
      int at = published.dayTotals().indexOf(day);
      if (!incomplete[at] && day.mean() > 0) {
        double low = day.quantiles().get(0);
        double high = day.quantiles().get(2);
        held[0] += totals[at] >= low && totals[at] <= high ? 1 : 0;
        held[1]++;
      }
    }
  }

  private void add(
      Series series,
      LocalGrid target,
      String method,
      double[] means,
      double[][] quantiles,
      Set<LocalDate> holidays) {
    Scores sum =
        scores
            .computeIfAbsent(series.name(), name -> new LinkedHashMap<>())
            .computeIfAbsent(method, name -> new Scores());
    long offset = series.counts().grid().intervalsUntil(target.grid().start());
    for (int index = 0; index < means.length; index++) {
      int at = (int) offset + index;
      if (at < series.counts().grid().size() && series.counts().isKnown(at)) {
        boolean holiday = holidays.contains(target.date(index));
        sum.add(series.counts().contacts(at), means[index], quantiles[index], holiday);
      }
    }
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%-26s %-18s %7s %7s %7s %7s %7s %6s %6s%n",
        "series",
        "method",
        "wape",
        "rel",
        "hol",
        "holrel",
        "pinrel",
        "in80",
        "hol80");
    scores.forEach(this::printSeries);
    seconds.forEach(
        (name, spent) ->
            System.out.printf(
                Locale.ROOT, "%-26s %.3f s CPU a forecast%n", name, spent[0] / spent[1]));
    dayRanges.forEach(
        (name, held) ->
            System.out.printf(
                Locale.ROOT,
                "%-26s %.3f of %.0f day totals in the 80 %% range%n",
                name,
                held[0] / held[1],
                held[1]));
    System.out.println("geometric means over files, relative to " + YARDSTICK);
    Map<String, Map<String, Scores>> files = byFile();
    for (String method : files.values().iterator().next().keySet()) {
      printMeans(method, List.copyOf(files.values()));
    }
  }

  private void printSeries(String name, Map<String, Scores> methods) {
    Scores yardstick = methods.get(YARDSTICK);
    methods.forEach(
        (method, sum) ->
            System.out.printf(
                Locale.ROOT,
                "%-26s %-18s %7.4f %7.4f %7.4f %7.4f %7.4f %6.3f %6.3f%n",
                name,
                method,
                sum.wape(),
                sum.wape() / yardstick.wape(),
                sum.holidayWape(),
                sum.holidayWape() / yardstick.holidayWape(),
                sum.pinball() / yardstick.pinball(),
                sum.coverage(),
                sum.holidayCoverage()));
  }

  /** Queues of one file pooled, so that a file with three queues counts once. */
  private Map<String, Map<String, Scores>> byFile() {
    Map<String, Map<String, Scores>> files = new LinkedHashMap<>();
    scores.forEach(
        (name, methods) ->
            methods.forEach(
                (method, sum) ->
                    files
                        .computeIfAbsent(
                            name.replaceFirst("/.*", ""), file -> new LinkedHashMap<>())
                        .computeIfAbsent(method, key -> new Scores())
                        .add(sum)));
    return files;
  }

  private static void printMeans(String method, List<Map<String, Scores>> files) {
    List<double[]> ratios = new ArrayList<>();
    for (Map<String, Scores> file : files) {
      Scores own = file.get(method);
      Scores other = file.get(YARDSTICK);
      ratios.add(
          new double[] {
            own.wape() / other.wape(),
            own.holidayWape() / other.holidayWape(),
            own.pinball() / other.pinball()
          });
    }
    System.out.printf(
        Locale.ROOT,
        "%-18s wape %.4f holidays %.4f pinball %.4f%n",
        method,
        mean(ratios, 0),
        mean(ratios, 1),
        mean(ratios, 2));
  }

  private static double mean(List<double[]> ratios, int column) {
    return Math.exp(
        ratios.stream()
            .mapToDouble(row -> row[column])
            .filter(Double::isFinite)
            .map(Math::log)
            .average()
            .orElse(Double.NaN));
  }
}
