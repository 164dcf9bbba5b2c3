package org.tideshift.forecast.history;

import java.time.ZoneId;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;

/**
 * How history files are to be understood.
 *
 * @param dialect separator and decimal sign
 * @param zone the zone of times that are written without offset; empty when none is configured, and
 *     such times are errors
 * @param absent what an interval without a row means
 */
public record HistoryOptions(CsvDialect dialect, Optional<ZoneId> zone, AbsentIntervals absent) {

  /** Comma and point, no zone, absent intervals unknown. */
  public static HistoryOptions usual() {
    return new HistoryOptions(CsvDialect.STANDARD, Optional.empty(), AbsentIntervals.UNKNOWN);
  }

  /** The same with this zone. */
  public HistoryOptions withZone(ZoneId configured) {
    return new HistoryOptions(dialect, Optional.of(configured), absent);
  }
}
