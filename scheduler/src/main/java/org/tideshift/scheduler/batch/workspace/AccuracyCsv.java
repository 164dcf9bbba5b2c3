package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.List;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.evaluation.Accuracy;
import org.tideshift.forecast.evaluation.AccuracyRow;

/** Writes {@code accuracy.csv}. */
public final class AccuracyCsv {
  private static final List<String> HEADER =
      List.of(
          "queue",
          "method",
          "days",
          "origins",
          "horizon_days",
          "intervals",
          "wape",
          "mase",
          "bias",
          "pinball",
          "coverage_80",
          "gain_over_naive");
  private static final int DECIMALS = 5;

  private AccuracyCsv() {}

  /** Writes rows in the order of the queues, each queue's in the order of its methods. */
  public static void write(Path file, boolean forExcel, List<AccuracyRow> rows) {
    CsvOutput.write(file, forExcel, HEADER, out -> rows.forEach(row -> write(out, row)));
  }

  private static void write(CsvOutput out, AccuracyRow row) {
    Accuracy accuracy = row.accuracy();
    out.text(row.queue()).text(row.method());
    out.text(row.scope().holidaysOnly() ? "holidays" : "all").whole(row.scope().origins());
    out.decimal(row.scope().horizonDays(), 2).whole(row.scope().intervals());
    out.decimal(accuracy.wape(), DECIMALS).decimal(accuracy.mase(), DECIMALS);
    out.decimal(accuracy.bias(), DECIMALS).decimal(accuracy.pinball(), DECIMALS);
    out.decimal(accuracy.coverage80(), DECIMALS).decimal(row.gainOverNaive(), DECIMALS).endRow();
  }
}
