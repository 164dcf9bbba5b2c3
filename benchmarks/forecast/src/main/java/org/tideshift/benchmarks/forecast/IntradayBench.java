package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.IntradayUpdate;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/**
 * Error with the intraday update over error without it, by hour of the day: of the intervals left of
 * today, of those of tomorrow, and of what is left of today as one sum.
 */
final class IntradayBench {
  private static final int DAYS = 28;

  private final double[][] errors = new double[24][6];

  private IntradayBench() {}

  static void run(Path folder) throws IOException {
    for (Series series : Series.in(folder)) {
      IntradayBench bench = new IntradayBench();
      for (LocalDate origin : series.origins()) {
        bench.score(series, origin);
      }
      bench.print(series.name());
    }
  }

  private void score(Series series, LocalDate origin) {
    IntervalGrid horizon = series.horizon(origin);
    QueueForecast published =
        ForecastDemand.of(
                new ForecastRequest(
                    Queue.ofName(series.queue()),
                    series.before(origin),
                    series.site(),
                    horizon,
                    ForecastOptions.usual()));
    DemandForecast forecast = published.forecast();
    LocalGrid local = LocalGrid.of(horizon, series.site().zone());
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 1; hour < 24; hour++) {
        Instant now = series.at(origin.plusDays(day)).plus(Duration.ofHours(hour));
        DemandForecast updated =
            IntradayUpdate.of(published, series.counts(), now, series.site().zone());
        add(series, local, forecast, updated, now, hour);
      }
    }
  }

  private void add(
      Series series,
      LocalGrid local,
      DemandForecast forecast,
      DemandForecast updated,
      Instant now,
      int hour) {
    int today = (int) now.atZone(series.site().zone()).toLocalDate().toEpochDay();
    long offset = series.counts().grid().intervalsUntil(local.grid().start());
    int from = (int) local.grid().intervalsUntil(now);
    double[] rest = new double[3];
    for (int index = from; index < local.size() && local.epochDay(index) <= today + 1; index++) {
      int at = (int) offset + index;
      if (at < series.counts().grid().size() && series.counts().isKnown(at)) {
        int column = 2 * (local.epochDay(index) - today);
        double actual = series.counts().contacts(at);
        errors[hour][column] += Math.abs(forecast.mean(index) - actual);
        errors[hour][column + 1] += Math.abs(updated.mean(index) - actual);
        if (column == 0) {
          rest[0] += forecast.mean(index);
          rest[1] += updated.mean(index);
          rest[2] += actual;
        }
      }
    }
    errors[hour][4] += Math.abs(rest[0] - rest[2]);
    errors[hour][5] += Math.abs(rest[1] - rest[2]);
  }

  private void print(String name) {
    StringBuilder line = new StringBuilder();
    for (int hour = 3; hour < 24; hour++) {
      double[] sums = errors[hour];
      line.append(
          String.format(
              Locale.ROOT,
              " %02d:%.3f/%.3f/%.3f",
              hour,
              sums[1] / sums[0],
              sums[3] / sums[2],
              sums[5] / sums[4]));
    }
    System.out.println(name + " hour:today/tomorrow/sum of today" + line);
  }
}
