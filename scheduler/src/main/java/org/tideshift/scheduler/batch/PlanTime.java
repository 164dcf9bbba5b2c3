package org.tideshift.scheduler.batch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.calendar.WrittenTime;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.offers.OfferProblem;

/** The moment a plan takes for now, and the intervals it plans. */
public final class PlanTime {
  private static final int DATE_LENGTH = 10;

  private PlanTime() {}

  /**
   * The moment a plan takes for now: as configured, a date meaning its midnight in the workspace's
   * zone; else the clock, rounded down to the interval.
   *
   * @param now the clock
   * @throws StepFailure USAGE where the configured moment cannot be read
   */
  public static Instant asOf(Configuration configuration, Instant now) {
    Optional<String> written = configuration.get(ConfigurationKeys.AS_OF);
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    return written
        .map(text -> moment("as_of", text.strip(), zone))
        .orElseGet(() -> roundedDown(now, configuration.get(ConfigurationKeys.INTERVAL)));
  }

  /**
   * A moment as people write it: a date, which is its midnight in {@code zone}, or a time.
   *
   * @param name what the moment is for, named in the message
   * @throws StepFailure USAGE where it is neither
   */
  public static Instant moment(String name, String text, ZoneId zone) {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : WrittenTime.parse(text).instantIn(zone);
    } catch (DateTimeException | IllegalArgumentException notATime) {
      throw new StepFailure(
          ExitCode.USAGE,
          name
              + " is "
              + Printable.value(text)
              + ", valid: a date such as 2025-11-17, or "
              + WrittenTime.VALID);
    }
  }

  private static Instant roundedDown(Instant now, Duration interval) {
    long seconds = interval.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
  }

  /**
   * The intervals to plan: from the first that starts at or after {@code asOf}, on the grid of
   * {@code anchor}, to the end of the configured horizon.
   *
   * @param anchor start of any interval of the history, which says where the grid lies
   * @throws StepFailure USAGE where that is more intervals than a plan may have
   */
  public static IntervalGrid horizon(Instant asOf, Instant anchor, Configuration configuration) {
    IntervalGrid grid = wholeHorizon(asOf, anchor, configuration);
    if (grid.size() > OfferProblem.MOST_INTERVALS) {
      throw new StepFailure(
          ExitCode.USAGE,
          "horizon "
              + configuration.get(ConfigurationKeys.HORIZON)
              + " is "
              + grid.size()
              + " intervals, valid: up to "
              + OfferProblem.MOST_INTERVALS
              + ". Maybe a shorter horizon, or a longer interval");
    }
    return grid;
  }

  private static IntervalGrid wholeHorizon(
      Instant asOf, Instant anchor, Configuration configuration) {
    Duration interval = configuration.get(ConfigurationKeys.INTERVAL);
    CalendarSpan horizon = configuration.get(ConfigurationKeys.HORIZON);
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    long seconds = interval.toSeconds();
    long behind = Math.floorMod(asOf.getEpochSecond() - anchor.getEpochSecond(), seconds);
    boolean onGrid = behind == 0 && asOf.getNano() == 0;
    Instant start = Instant.ofEpochSecond(asOf.getEpochSecond() + (onGrid ? 0 : seconds - behind));
    return IntervalGrid.between(start, horizon.after(start, zone), interval);
  }
}
