package org.tideshift.scheduler.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.history.History;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/** Whether a history is fresh enough to plan from. */
public final class HistoryAge {
  private static final double MINUTES_A_DAY = 1440;

  private HistoryAge() {}

  /**
   * Goes on only where the history reaches near enough to as-of.
   *
   * @throws StepFailure TOO_OLD where it ends longer before as-of than configured
   */
  public static void check(History history, Instant asOf, Configuration configuration) {
    CalendarSpan maxAge = configuration.get(ConfigurationKeys.HISTORY_MAX_AGE);
    Instant end = history.end();
    if (maxAge.after(end, configuration.get(ConfigurationKeys.TIMEZONE)).isBefore(asOf)) {
      throw new StepFailure(
          ExitCode.TOO_OLD,
          String.format(
              Locale.ROOT,
              "the history ends at %s, %.1f days before as-of %s; at most %s is allowed."
                  + " Maybe add newer history, or raise history.max_age",
              end,
              Duration.between(end, asOf).toMinutes() / MINUTES_A_DAY,
              asOf,
              maxAge));
    }
  }
}
