package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.evaluation.RealisedAccuracy;
import org.tideshift.forecast.evaluation.RealisedRow;

/** Writes {@code accuracy-history.csv}. */
public final class RealisedCsv {
  private static final List<String> HEADER =
      List.of(
          "queue", "scope", "value", "intervals", "wape", "bias", "in_range", "gain_over_naive");
  private static final int DECIMALS = 5;

  private RealisedCsv() {}

  /** Writes rows in the order given. */
  public static void write(Path file, List<RealisedRow> rows) {
    CsvOutput.write(file, false, HEADER, out -> rows.forEach(row -> write(out, row)));
  }

  private static void write(CsvOutput out, RealisedRow row) {
    RealisedAccuracy accuracy = row.accuracy();
    out.text(row.queue()).text(row.scope().name().toLowerCase(Locale.ROOT));
    if (row.scope() == RealisedRow.Scope.ALL) {
      out.blank();
    } else {
      out.whole(row.value());
    }
    out.whole(accuracy.intervals()).decimal(accuracy.wape(), DECIMALS);
    out.decimal(accuracy.bias(), DECIMALS).decimal(accuracy.inRange(), DECIMALS);
    out.decimal(accuracy.gainOverNaive(), DECIMALS).endRow();
  }
}
