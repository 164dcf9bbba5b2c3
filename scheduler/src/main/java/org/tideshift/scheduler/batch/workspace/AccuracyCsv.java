package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.evaluation.Accuracy;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.forecast.evaluation.AccuracyScope;

/** Writes and reads {@code accuracy.csv}. */
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
  private static final CsvLayout LAYOUT = new CsvLayout(HEADER, List.of()).orWithoutRows();
  private static final int DECIMALS = 5;
  private static final double MOST = 1e12;

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

  /** The rows of a run in file order; what is wrong is recorded in {@code problems}. */
  public static List<AccuracyRow> read(Path file, DataProblems problems) {
    List<AccuracyRow> rows = new ArrayList<>();
    CsvFile.of(file, CsvDialect.STANDARD)
        .forEachRow(LAYOUT, problems, row -> find(row).ifPresent(rows::add));
    return rows;
  }

  private static Optional<AccuracyRow> find(CsvRow row) {
    AccuracyScope scope =
        new AccuracyScope(
            (int) row.whole("origins", 0, Integer.MAX_VALUE),
            row.decimal("horizon_days", 0, MOST),
            row.text("days").equals("holidays"),
            (int) row.whole("intervals", 0, Integer.MAX_VALUE));
    Accuracy accuracy =
        new Accuracy(
            row.decimal("wape", 0, MOST),
            row.decimal("mase", 0, MOST),
            row.decimal("bias", -MOST, MOST),
            row.decimal("pinball", 0, MOST),
            row.decimal("coverage_80", 0, 1));
    double gain = row.decimal("gain_over_naive", -MOST, 1);
    String queue = row.text("queue");
    String method = row.text("method");
    return row.isBad()
        ? Optional.empty()
        : Optional.of(new AccuracyRow(queue, method, scope, accuracy, gain));
  }
}
