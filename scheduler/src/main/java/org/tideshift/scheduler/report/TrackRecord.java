package org.tideshift.scheduler.report;

import java.util.List;

/**
 * What came of the forecasts of earlier nights.
 *
 * @param nights number of nights
 * @param lines how far off they were
 * @param alarms signs that what comes is no longer what is forecast, one sentence each
 */
public record TrackRecord(int nights, List<Line> lines, List<String> alarms) {
  private static final int MOST_ROWS = 1000;

  /** Copies the lists. */
  public TrackRecord {
    lines = List.copyOf(lines);
    alarms = List.copyOf(alarms);
  }

  /** Nothing to look back on. */
  public static TrackRecord none() {
    return new TrackRecord(0, List.of(), List.of());
  }

  /**
   * How far off forecasts of a queue were.
   *
   * @param queue the queue's name
   * @param scope which intervals, in words; blank for all
   * @param order place among the queue's lines
   * @param intervals number of intervals
   * @param measures how far off
   */
  public record Line(
      String queue, String scope, int order, int intervals, BacktestLine.Measures measures) {}

  /** One row a queue over all intervals. */
  DataTable overall() {
    return table(
        "Forecasts of earlier nights beside what came",
        lines.stream().filter(one -> one.scope().isEmpty()).toList());
  }

  /** By days ahead, hour and kind of day, as many rows as a page can bear. */
  DataTable details() {
    return table(
        "By days ahead, hour and kind of day",
        lines.stream().filter(one -> !one.scope().isEmpty()).limit(MOST_ROWS).toList());
  }

  private static DataTable table(String caption, List<Line> lines) {
    DataTable.Builder table =
        DataTable.titled(
            caption,
            "Queue",
            "Intervals of",
            "Intervals#",
            "WAPE#",
            "Bias#",
            "In range#",
            "Gain over naive#");
    for (Line line : lines) {
      BacktestLine.Measures measures = line.measures();
      table
          .text(line.queue())
          .cell(line.scope().isEmpty() ? "all" : line.scope(), String.valueOf(line.order()))
          .number(Numbers.count(line.intervals()), line.intervals())
          .number(Numbers.percent(measures.wape()), measures.wape())
          .number(Numbers.signedPercent(measures.bias()), measures.bias())
          .number(Numbers.percent(measures.inRange()), measures.inRange())
          .number(Numbers.percent(measures.gainOverNaive()), measures.gainOverNaive())
          .endRow();
    }
    return table.build();
  }
}
