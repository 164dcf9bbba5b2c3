package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DayTotal;

/** Writes and reads {@code forecast-days.csv}. */
public final class ForecastDaysCsv {
  private static final CsvLayout LAYOUT =
      new CsvLayout(
          List.of("queue", "date", "contacts_mean"),
          List.of(),
          Optional.of(ForecastCsv.QUANTILE_NAME),
          true);
  private static final int DECIMALS = 4;
  private static final double MOST_CONTACTS = 1e9;

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

  /** The day totals of a run by queue; what is wrong is recorded in {@code problems}. */
  public static Map<String, List<DayTotal>> read(Path file, DataProblems problems) {
    Map<String, List<DayTotal>> days = new TreeMap<>();
    CsvFile.of(file, CsvDialect.STANDARD)
        .forEachRow(
            LAYOUT,
            problems,
            row -> {
              String queue = row.text("queue");
              List<DayTotal> known = days.computeIfAbsent(queue, any -> new ArrayList<>());
              findDay(row).ifPresent(known::add);
            });
    return days;
  }

  private static Optional<DayTotal> findDay(CsvRow row) {
    Optional<LocalDate> date = row.find("date", ForecastDaysCsv::date);
    double mean = row.decimal("contacts_mean", 0, MOST_CONTACTS);
    List<Double> quantiles =
        row.columnsLike(ForecastCsv.QUANTILE_NAME).stream()
            .map(column -> row.decimal(column, 0, MOST_CONTACTS))
            .toList();
    return row.isBad() ? Optional.empty() : date.map(on -> new DayTotal(on, mean, quantiles));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      throw new IllegalArgumentException("not a date, valid: such as 2025-11-28", notADate);
    }
  }
}
