package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.IntradayUpdate;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.history.History;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
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
            .map(RefreshForecast::bare)
            .toList();
    if (updated.isEmpty()) {
      throw nothingToRefresh(workspace, "ends before as-of " + asOf);
    }
    progress.end(updated.size() + " queues, updated by the day so far");
    return new MakeForecast.Result(updated, List.of(), List.of());
  }

  private static QueueForecast bare(DemandForecast forecast) {
    return new QueueForecast(forecast, List.of(), List.of(), List.of());
  }

  private static List<DemandForecast> published(Workspace workspace, ZoneId zone) {
    Path file = workspace.published().resolve("forecast.csv");
    if (!file.toFile().exists()) {
      throw nothingToRefresh(workspace, "is not there");
    }
    DataProblems problems = new DataProblems();
    List<DemandForecast> forecasts =
        ForecastCsv.read(file, CsvDialect.STANDARD, Optional.of(zone), problems);
    problems.throwIfAny();
    return forecasts;
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

  private static Optional<DemandForecast> update(
      DemandForecast published, History history, Instant asOf, ZoneId zone) {
    DemandForecast updated =
        history
            .find(published.queue())
            .map(queue -> IntradayUpdate.of(bare(published), queue.counts(), asOf, zone))
            .orElse(published);
    return from(published, updated, asOf);
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
