package org.tideshift.scheduler.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.demand.DayTotal;

/** Every queue's contacts by day: what is expected, its range, and what came. */
final class ForecastDaysTable {
  private ForecastDaysTable() {}

  /** One row a queue and day. */
  static DataTable of(Night night) {
    PastDays past = PastDays.of(night.evidence().history(), night.setting().zone());
    DataTable.Builder table =
        DataTable.titled(
            "Contacts by queue and day",
            "Queue",
            "Day",
            "Expected#",
            "Range from#",
            "Range to#",
            "Came#");
    night
        .evidence()
        .dayTotals()
        .forEach((queue, days) -> days.forEach(day -> addRow(table, queue, day, past)));
    return table.build();
  }

  private static void addRow(DataTable.Builder table, String queue, DayTotal day, PastDays past) {
    LocalDate date = day.date();
    OptionalDouble came = past.find(queue, date);
    List<Double> range = day.quantiles();
    double low = range.isEmpty() ? day.mean() : range.get(0);
    double high = range.isEmpty() ? day.mean() : range.get(range.size() - 1);
    table
        .text(queue)
        .cell(LocalDates.shortDay(date), date.toString())
        .number(Numbers.count(day.mean()), day.mean())
        .number(Numbers.count(low), low)
        .number(Numbers.count(high), high)
        .number(came.isPresent() ? Numbers.count(came.getAsDouble()) : "", came.orElse(Double.NaN))
        .endRow();
  }
}
