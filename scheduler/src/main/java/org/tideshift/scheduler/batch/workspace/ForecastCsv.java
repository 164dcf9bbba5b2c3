package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

/** Writes and reads {@code forecast.csv}. */
public final class ForecastCsv {
  /** The method of an interval in which the queue is closed. */
  private static final String CLOSED = "closed";

  private static final String QUANTILE = "contacts_p";
  static final Pattern QUANTILE_NAME = Pattern.compile("contacts_p[0-9]{1,2}(_[0-9]+)?");
  private static final CsvLayout LAYOUT =
      new CsvLayout(
          List.of("queue", "interval_start", "interval_minutes", "contacts_mean"),
          List.of("local_start", "aht_seconds", "contained_share", "method"),
          Optional.of(QUANTILE_NAME),
          false);
  private static final double MOST_CONTACTS = 1e9;
  private static final double LONGEST_AHT = 1e7;
  private static final int CONTACT_DECIMALS = 4;
  private static final int SECOND_DECIMALS = 2;
  private static final int SHARE_DECIMALS = 5;

  private record Row(
      double mean,
      List<Double> quantiles,
      double ahtSeconds,
      double containedShare,
      String method) {}

  private ForecastCsv() {}

  /** Writes forecasts that share their quantile levels, by queue and interval. */
  public static void write(
      Path file, boolean forExcel, List<DemandForecast> forecasts, ZoneId zone) {
    List<Double> levels =
        forecasts.stream().findFirst().map(DemandForecast::levels).orElse(List.of());
    List<DemandForecast> sorted =
        forecasts.stream().sorted(Comparator.comparing(DemandForecast::queue)).toList();
    CsvOutput.write(
        file,
        forExcel,
        header(levels),
        out -> sorted.forEach(forecast -> writeQueue(out, forecast, zone)));
  }

  private static List<String> header(List<Double> levels) {
    List<String> header = new ArrayList<>();
    header.addAll(
        List.of("queue", "interval_start", "local_start", "interval_minutes", "contacts_mean"));
    levels.forEach(level -> header.add(columnOf(level)));
    header.addAll(List.of("aht_seconds", "contained_share", "method"));
    return header;
  }

  /** Name of a quantile's column: 0.025 is {@code contacts_p2_5}. */
  static String columnOf(double level) {
    return "contacts_" + DemandForecast.levelName(level);
  }

  private static double levelOf(String column) {
    String percent = column.substring(QUANTILE.length()).replace('_', '.');
    return new BigDecimal(percent).movePointLeft(2).doubleValue();
  }

  private static void writeQueue(CsvOutput out, DemandForecast forecast, ZoneId zone) {
    IntervalGrid grid = forecast.grid();
    for (int i = 0; i < grid.size(); i++) {
      Instant start = grid.startOf(i);
      out.text(forecast.queue()).time(start).localTime(start, zone).whole(grid.minutes());
      out.decimal(forecast.mean(i), CONTACT_DECIMALS);
      for (int level = 0; level < forecast.levels().size(); level++) {
        out.decimal(forecast.quantile(level, i), CONTACT_DECIMALS);
      }
      out.decimal(forecast.ahtSeconds(i), SECOND_DECIMALS)
          .decimal(forecast.containedShare(i), SHARE_DECIMALS)
          .text(forecast.isOpen(i) ? forecast.method() : CLOSED)
          .endRow();
    }
  }

  /** Whether the file's header is that of a forecast. */
  public static boolean isForecast(Path file, CsvDialect dialect) {
    return CsvFile.of(file, dialect).headerNames().contains("contacts_mean");
  }

  /** The forecasts by queue; what is wrong is recorded in {@code problems}. */
  public static List<DemandForecast> read(
      Path file, CsvDialect dialect, Optional<ZoneId> zone, DataProblems problems) {
    IntervalRows<Row> rows = new IntervalRows<>("queue");
    List<String> quantiles = new ArrayList<>();
    CsvFile.of(file, dialect)
        .forEachRow(
            LAYOUT,
            problems,
            row -> {
              if (quantiles.isEmpty()) {
                quantiles.addAll(row.columnsLike(QUANTILE_NAME));
                quantiles.sort(Comparator.comparingDouble(ForecastCsv::levelOf));
              }
              addRow(row, quantiles, zone, rows);
            });
    if (!problems.hasErrors()) {
      rows.checkSameSpan(file.toString(), problems);
    }
    List<Double> levels = quantiles.stream().map(ForecastCsv::levelOf).toList();
    return problems.hasErrors()
        ? List.of()
        : rows.names().stream().map(name -> forecast(name, levels, rows)).toList();
  }

  private static void addRow(
      CsvRow row, List<String> quantiles, Optional<ZoneId> zone, IntervalRows<Row> rows) {
    String queue = row.text("queue");
    Optional<Instant> start = row.findInstant("interval_start", zone);
    long minutes = row.whole("interval_minutes", 1, 1440);
    double mean = row.decimal("contacts_mean", 0, MOST_CONTACTS);
    List<Double> values =
        quantiles.stream()
            .map(name -> row.findDecimal(name, 0, MOST_CONTACTS).orElse(mean))
            .toList();
    double aht = row.findDecimal("aht_seconds", 0, LONGEST_AHT).orElse(0);
    double contained = row.findDecimal("contained_share", 0, 1).orElse(0);
    String method = row.findText("method").orElse("");
    if (!row.isBad() && start.isPresent()) {
      rows.add(row, queue, start.get(), minutes, new Row(mean, values, aht, contained, method));
    }
  }

  private static DemandForecast forecast(
      String queue, List<Double> levels, IntervalRows<Row> rows) {
    IntervalGrid grid = rows.gridOf(queue);
    DemandForecast.Builder builder = DemandForecast.builder(queue, grid, levels);
    rows.forEach(
        queue,
        grid,
        (row, i) -> {
          builder.mean(i, row.mean()).ahtSeconds(i, row.ahtSeconds());
          builder.containedShare(i, row.containedShare());
          if (row.method().equals(CLOSED)) {
            builder.closed(i);
          } else {
            builder.method(row.method());
          }
          for (int level = 0; level < levels.size(); level++) {
            builder.quantile(level, i, row.quantiles().get(level));
          }
        });
    return builder.build();
  }
}
