package org.tideshift.scheduler.jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvOutput;

/**
 * One firing to come.
 *
 * @param job name of the job
 * @param fireTime when
 * @param zone on whose clock
 * @param warning what a clock change does to it; empty where it does nothing
 */
public record Firing(String job, Instant fireTime, ZoneId zone, Optional<String> warning) {

  /** The time on the job's clock, such as {@code 2027-03-28T03:00:00+02:00}. */
  public String localTime() {
    return CsvOutput.localText(fireTime, zone);
  }
}
