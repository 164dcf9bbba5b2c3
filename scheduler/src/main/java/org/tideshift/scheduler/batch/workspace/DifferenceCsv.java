package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.List;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.report.PlanDifference;

/** Writes {@code difference.csv}. */
public final class DifferenceCsv {
  private static final List<String> HEADER =
      List.of("staffing_group", "figure", "published", "scenario", "difference");
  private static final int DECIMALS = 4;

  private DifferenceCsv() {}

  /** Writes the whole plans' figures under a blank staffing group, then those of each group. */
  public static void write(Path file, PlanDifference difference) {
    CsvOutput.write(
        file,
        false,
        HEADER,
        out -> {
          difference.figures().forEach(row -> write(out, "", row));
          difference.groups().forEach((group, rows) -> rows.forEach(row -> write(out, group, row)));
        });
  }

  private static void write(CsvOutput out, String group, PlanDifference.Row row) {
    out.text(group).text(row.figure());
    out.decimal(row.published(), DECIMALS).decimal(row.scenario(), DECIMALS);
    out.decimal(row.difference(), DECIMALS).endRow();
  }
}
