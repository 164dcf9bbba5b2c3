package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.IntradayUpdate;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.history.History;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.ForecastDaysCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The published forecast in the light of the day so far, from now on. */
final class RefreshForecast {
  private RefreshForecast() {}

  /**
   * Updates the published forecast.
   *
   * @param asOf the end of what counts of the history
   * @throws StepFailure USAGE where no night was published, or none that reaches beyond as-of
   */
  static MakeForecast.Result make(
      Workspace workspace,
      History history,
      Instant asOf,
      Configuration configuration,
      Progress progress) {
    progress.begin("forecast", 0);
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    List<QueueForecast> updated =
        published(workspace, zone).stream()
            .map(forecast -> update(forecast, history, asOf, zone))
            .flatMap(Optional::stream)
            .toList();
    if (updated.isEmpty()) {
      throw nothingToRefresh(workspace, "ends before as-of " + asOf);
    }
    progress.end(updated.size() + " queues, updated by the day so far");
    return new MakeForecast.Result(updated, List.of(), List.of());
  }

  private static List<QueueForecast> published(Workspace workspace, ZoneId zone) {
    Path file = workspace.published().resolve("forecast.csv");
    if (!file.toFile().exists()) {
      throw nothingToRefresh(workspace, "is not there");
    }
    DataProblems problems = new DataProblems();
    List<DemandForecast> forecasts =
        ForecastCsv.read(file, CsvDialect.STANDARD, Optional.of(zone), problems);
    Map<String, List<DayTotal>> days = days(workspace, problems);
    problems.throwIfAny();
    return forecasts.stream()
        .map(forecast -> with(forecast, days.getOrDefault(forecast.queue(), List.of())))
        .toList();
  }

  /** What a day as a whole may bring tells how far to believe its start; older runs lack it. */
  private static Map<String, List<DayTotal>> days(Workspace workspace, DataProblems problems) {
    Path file = workspace.published().resolve("forecast-days.csv");
    return file.toFile().exists() ? ForecastDaysCsv.read(file, problems) : Map.of();
  }

  private static QueueForecast with(DemandForecast forecast, List<DayTotal> days) {
    return new QueueForecast(forecast, days, List.of(), List.of());
  }

  private static StepFailure nothingToRefresh(Workspace workspace, String why) {
    return new StepFailure(
        ExitCode.USAGE,
        "the published forecast of "
            + workspace.root()
            + " "
            + why
            + ", so that it cannot be refreshed. Maybe run tideshift nightly first");
  }

  private static Optional<QueueForecast> update(
      QueueForecast published, History history, Instant asOf, ZoneId zone) {
    DemandForecast before = published.forecast();
    DemandForecast updated =
        history
            .find(before.queue())
            .map(queue -> IntradayUpdate.of(published, queue.counts(), asOf, zone))
            .orElse(before);
    LocalDate today = LocalDate.ofInstant(asOf, zone);
    List<DayTotal> later =
        published.dayTotals().stream()
            .filter(day -> day.date().isAfter(today))
            .map(day -> scaled(day, sum(before, day, zone), sum(updated, day, zone)))
            .toList();
    return from(before, updated, asOf).map(rest -> with(rest, later));
  }

  /** A day's total as the update moved the day's intervals. */
  private static DayTotal scaled(DayTotal day, double before, double after) {
    double factor = before > 0 ? after / before : 1;
    List<Double> quantiles = day.quantiles().stream().map(level -> factor * level).toList();
    return new DayTotal(day.date(), factor * day.mean(), quantiles);
  }

  private static double sum(DemandForecast forecast, DayTotal day, ZoneId zone) {
    double sum = 0;
    Instant end = day.date().plusDays(1).atStartOfDay(zone).toInstant();
    long from = forecast.grid().intervalsUntil(day.date().atStartOfDay(zone).toInstant());
    long to = Math.min(forecast.grid().size(), forecast.grid().intervalsUntil(end));
    for (long index = Math.max(0, from); index < to; index++) {
      sum += forecast.mean((int) index);
    }
    return sum;
  }

  /** The intervals at or after {@code asOf}; empty where there are none. */
  private static Optional<DemandForecast> from(
      DemandForecast published, DemandForecast forecast, Instant asOf) {
    int size = forecast.grid().size();
    int first = 0;
    while (first < size && forecast.grid().startOf(first).isBefore(asOf)) {
      first++;
    }
    if (first == size) {
      return Optional.empty();
    }
    DemandForecast.Builder rest =
        DemandForecast.builder(
                forecast.queue(), forecast.grid().slice(first, size), forecast.levels())
            .method(forecast.method());
    for (int index = first; index < size; index++) {
      if (published.isOpen(index)) {
        copy(forecast, index, rest, index - first);
      } else {
        rest.closed(index - first);
      }
    }
    return Optional.of(rest.build());
  }

  private static void copy(
      DemandForecast from, int index, DemandForecast.Builder to, int newIndex) {
    to.mean(newIndex, from.mean(index))
        .ahtSeconds(newIndex, from.ahtSeconds(index))
        .containedShare(newIndex, from.containedShare(index));
    for (int level = 0; level < from.levels().size(); level++) {
      to.quantile(level, newIndex, from.quantile(level, index));
    }
  }
}
