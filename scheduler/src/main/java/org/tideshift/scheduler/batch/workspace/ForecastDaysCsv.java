package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.demand.DayTotal;

/** Writes {@code forecast-days.csv}. */
public final class ForecastDaysCsv {
  private static final int DECIMALS = 4;

  private ForecastDaysCsv() {}

  /** Writes the day totals of forecasts that share their quantile levels, by queue and date. */
  public static void write(Path file, boolean forExcel, List<QueueForecast> forecasts) {
    List<String> header = new ArrayList<>(List.of("queue", "date", "contacts_mean"));
    forecasts.stream()
        .limit(1)
        .flatMap(queue -> queue.forecast().levels().stream())
        .forEach(level -> header.add(ForecastCsv.columnOf(level)));
    List<QueueForecast> sorted =
        forecasts.stream().sorted(Comparator.comparing(queue -> queue.forecast().queue())).toList();
    CsvOutput.write(file, forExcel, header, out -> sorted.forEach(queue -> writeQueue(out, queue)));
  }

  private static void writeQueue(CsvOutput out, QueueForecast queue) {
    for (DayTotal day : queue.dayTotals()) {
      out.text(queue.forecast().queue()).text(day.date().toString()).decimal(day.mean(), DECIMALS);
      day.quantiles().forEach(contacts -> out.decimal(contacts, DECIMALS));
      out.endRow();
    }
  }
}
