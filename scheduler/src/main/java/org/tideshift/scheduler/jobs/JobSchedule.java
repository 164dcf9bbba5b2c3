package org.tideshift.scheduler.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
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

  /**
   * The firings that a clock change moves or that it leaves one of two, the first of each change.
   *
   * @param from the earliest that counts
   * @param until where to end
   */
  public List<Firing> nextChanges(Instant from, Instant until) {
    FireTimes times = fireTimes();
    List<Firing> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(until)) {
      firstWarned(times, change)
          .filter(one -> !one.fireTime().isBefore(from))
          .ifPresent(changes::add);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }

  /** A time that is skipped fires at the change; one that is repeated fires before it. */
  private Optional<Firing> firstWarned(FireTimes times, ZoneOffsetTransition change) {
    Duration repeated = change.isOverlap() ? change.getDuration().negated() : Duration.ZERO;
    return times
        .findAfter(change.getInstant().minus(repeated).minusNanos(1))
        .filter(at -> !at.isAfter(change.getInstant()))
        .map(at -> new Firing(job, at, zone, times.findWarning(at)))
        .filter(firing -> firing.warning().isPresent());
  }

  FireTimes fireTimes() {
    return new FireTimes(WallTimes.parse(cron), zone);
  }
}
