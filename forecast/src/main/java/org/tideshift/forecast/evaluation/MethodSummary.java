package org.tideshift.forecast.evaluation;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How a method does over all queues, each queue counting the same: the geometric mean of its WAPE
 * relative to a yardstick, so that a busy queue cannot hide a quiet one.
 *
 * @param method the model's name
 * @param holidaysOnly whether only holidays and the days around them count
 * @param queues number of queues it was measured on
 * @param relativeWape geometric mean of the WAPE over the yardstick's; below 1 is better
 * @param coverage80 mean share of intervals inside the range from 0.1 to 0.9
 */
public record MethodSummary(
    String method, boolean holidaysOnly, int queues, double relativeWape, double coverage80) {
  private static final String METHOD = "method";
  private static final String HOLIDAYS = "holidays";
  private static final String LOG_RATIO = "log_ratio";
  private static final String COVERAGE = "coverage";

  /**
   * Summaries by method, overall first and holidays after.
   *
   * @param rows accuracy of every queue and method
   * @param yardstick name of the method to compare with, such as {@code four-week-mean}; a queue on
   *     which it was not measured, or made no error, is left out
   */
  public static List<MethodSummary> of(List<AccuracyRow> rows, String yardstick) {
    Table table = table(rows, yardstick);
    if (table.isEmpty()) {
      return List.of();
    }
    Table grouped =
        table
            .summarize(LOG_RATIO, COVERAGE, mean, count)
            .by(HOLIDAYS, METHOD)
            .sortOn(HOLIDAYS, METHOD);
    List<MethodSummary> summaries = new ArrayList<>();
    for (Row row : grouped) {
      summaries.add(
          new MethodSummary(
              row.getString(METHOD),
              row.getBoolean(HOLIDAYS),
              (int) row.getDouble("Count [" + LOG_RATIO + "]"),
              StrictMath.exp(row.getDouble("Mean [" + LOG_RATIO + "]")),
              row.getDouble("Mean [" + COVERAGE + "]")));
    }
    return summaries;
  }

  private static Table table(List<AccuracyRow> rows, String yardstick) {
    Map<String, Double> yardsticks = new TreeMap<>();
    rows.stream()
        .filter(row -> row.method().equals(yardstick))
        .forEach(row -> yardsticks.put(key(row), row.accuracy().wape()));
    Table table =
        Table.create(
            StringColumn.create(METHOD),
            BooleanColumn.create(HOLIDAYS),
            DoubleColumn.create(LOG_RATIO),
            DoubleColumn.create(COVERAGE));
    for (AccuracyRow row : rows) {
      double ratio = row.accuracy().wape() / yardsticks.getOrDefault(key(row), 0.0);
      if (ratio > 0 && ratio < Double.POSITIVE_INFINITY) {
        table.stringColumn(METHOD).append(row.method());
        table.booleanColumn(HOLIDAYS).append(row.scope().holidaysOnly());
        table.doubleColumn(LOG_RATIO).append(StrictMath.log(ratio));
        table.doubleColumn(COVERAGE).append(row.accuracy().coverage80());
      }
    }
    return table;
  }

  private static String key(AccuracyRow row) {
    return row.queue() + "\n" + row.scope().holidaysOnly();
  }
}
