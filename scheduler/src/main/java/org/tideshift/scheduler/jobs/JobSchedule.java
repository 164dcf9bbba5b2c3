package org.tideshift.scheduler.jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a job fires.
 *
 * @param job its name
 * @param step what it does; empty where its name says nothing that Tideshift can do
 * @param cron its expression, of five fields or Quartz's six or seven
 * @param zone on whose clock
 */
public record JobSchedule(String job, Optional<JobStep> step, String cron, ZoneId zone) {

  /**
   * The coming firings.
   *
   * @param from the earliest that counts
   * @param count how many at most; fewer where the schedule ends
   */
  public List<Firing> next(Instant from, int count) {
    FireTimes times = fireTimes();
    List<Firing> firings = new ArrayList<>();
    Optional<Instant> next = times.findAfter(from.minusNanos(1));
    while (next.isPresent() && firings.size() < count) {
      Instant at = next.get();
      firings.add(new Firing(job, at, zone, times.findWarning(at)));
      next = times.findAfter(at);
    }
    return firings;
  }

  FireTimes fireTimes() {
    return new FireTimes(WallTimes.parse(cron), zone);
  }
}
