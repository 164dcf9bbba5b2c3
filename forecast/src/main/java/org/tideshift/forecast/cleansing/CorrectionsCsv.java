package org.tideshift.forecast.cleansing;

import java.time.ZoneId;
import java.util.List;
import org.tideshift.forecast.csv.CsvOutput;

/** The rows of {@code corrections.csv}. */
public final class CorrectionsCsv {
  /** The columns, in order. */
  public static final List<String> HEADER =
      List.of(
          "queue",
          "interval_start",
          "local_start",
          "interval_minutes",
          "kind",
          "observed",
          "replacement",
          "evidence");

  private CorrectionsCsv() {}

  /**
   * Writes the corrections of one queue. The replacement is blank: unknown.
   *
   * @param zone whose clock tells the local start
   */
  public static void write(CleansedCounts cleansed, ZoneId zone, CsvOutput output) {
    for (Correction correction : cleansed.corrections()) {
      output
          .text(correction.queue())
          .time(correction.start())
          .localTime(correction.start(), zone)
          .whole(cleansed.counts().grid().minutes())
          .text(correction.kind().written())
          .whole(correction.observed())
          .blank()
          .text(correction.evidence())
          .endRow();
    }
  }
}
