package org.tideshift.scheduler.report;

import java.util.HashMap;
import java.util.Map;
import org.tideshift.forecast.demand.DemandForecast;

/** How the forecast's own method would have done on every queue from earlier days. */
final class BacktestTable {
  private BacktestTable() {}

  /** One row a queue, and one more where special days were measured. */
  static DataTable of(Night night) {
    Map<String, String> methods = new HashMap<>();
    for (DemandForecast forecast : night.plan().forecasts()) {
      methods.put(forecast.queue(), forecast.method());
    }
    DataTable.Builder table =
        DataTable.titled(
            "How the same method would have done before",
            "Queue",
            "Days",
            "Method",
            "WAPE#",
            "Bias#",
            "In range#",
            "Gain over naive#");
    night.evidence().backtests().stream()
        .filter(line -> line.method().equals(methods.get(line.queue())))
        .forEach(line -> addRow(table, line));
    return table.build();
  }

  private static void addRow(DataTable.Builder table, BacktestLine line) {
    BacktestLine.Measures measures = line.measures();
    table
        .text(line.queue())
        .text(line.specialDays() ? "special days" : "all days")
        .text(line.method())
        .number(Numbers.percent(measures.wape()), measures.wape())
        .number(Numbers.signedPercent(measures.bias()), measures.bias())
        .number(Numbers.percent(measures.inRange()), measures.inRange())
        .number(Numbers.percent(measures.gainOverNaive()), measures.gainOverNaive())
        .endRow();
  }
}
