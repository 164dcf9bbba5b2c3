package org.tideshift.forecast.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.csv.CsvDialect;

/**
 * How history files are to be understood.
 *
 * @param dialect separator and decimal sign
 * @param zone the zone of times that are written without offset; empty when none is configured, and
 *     such times are errors
 * @param absent what an interval without a row means
 * @param outages what the planner told of outages, in which rows may be absent without a warning
 */
public record HistoryOptions(
    CsvDialect dialect, Optional<ZoneId> zone, AbsentIntervals absent, List<SpecialDay> outages) {

  /** Copies the outages. */
  public HistoryOptions {
    outages = List.copyOf(outages);
  }

  /** Comma and point, no zone, absent intervals unknown. */
  public static HistoryOptions usual() {
    return new HistoryOptions(
        CsvDialect.STANDARD, Optional.empty(), AbsentIntervals.UNKNOWN, List.of());
  }

  /** Whether the planner told of an outage of this queue, or of all, at this moment. */
  boolean isOutage(String queue, Instant moment) {
    return outages.stream()
        .filter(outage -> outage.reach().queue().map(queue::equals).orElse(true))
        .filter(outage -> outage.reach().brand().isEmpty())
        .anyMatch(outage -> !moment.isBefore(outage.start()) && moment.isBefore(outage.end()));
  }

  /** The same with this zone. */
  public HistoryOptions withZone(ZoneId configured) {
    return new HistoryOptions(dialect, Optional.of(configured), absent, outages);
  }
}
