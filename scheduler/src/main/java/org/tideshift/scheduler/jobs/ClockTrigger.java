package org.tideshift.scheduler.jobs;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;
import org.quartz.CronTrigger;
import org.quartz.Trigger;
import org.quartz.impl.triggers.CronTriggerImpl;

/** Quartz's cron trigger with our fire times. */
final class ClockTrigger extends CronTriggerImpl {
  @Serial private static final long serialVersionUID = 1L;

  private static final Duration LATEST = Duration.ofHours(1);

  private final String cron;
  private final String zone;
  private transient @Nullable FireTimes times;

  /**
   * A trigger.
   *
   * @param catchUp {@code one}, {@code all} or {@code none}
   */
  ClockTrigger(JobSchedule schedule, String catchUp) {
    this(schedule.cron(), schedule.zone().getId());
    setMisfireInstruction(
        switch (catchUp) {
          case "all" -> Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY;
          case "none" -> CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING;
          default -> CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW;
        });
  }

  /** A trigger to which nothing of missed firings was said yet. */
  ClockTrigger(String cron, String zone) {
    this.cron = cron;
    this.zone = zone;
  }

  String cron() {
    return cron;
  }

  String zone() {
    return zone;
  }

  /** Whether it fires at the same times and does the same about missed ones. */
  boolean isLike(ClockTrigger other) {
    return cron.equals(other.cron)
        && zone.equals(other.zone)
        && getMisfireInstruction() == other.getMisfireInstruction();
  }

  @Override
  protected @Nullable Date getTimeAfter(Date time) {
    if (times == null) {
      times = new FireTimes(WallTimes.parse(cron), ZoneId.of(zone));
    }
    return times.findAfter(time.toInstant()).map(Date::from).orElse(null);
  }

  /**
   * To Quartz a firing is missed as well where all threads were busy for a minute. Left out are
   * only those that nobody came to for longer.
   */
  @Override
  public void updateAfterMisfire(@Nullable Calendar calendar) {
    Date due = getNextFireTime();
    Instant now = Instant.now();
    if (getMisfireInstruction() == CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING
        && due != null
        && due.toInstant().isAfter(now.minus(LATEST))) {
      setNextFireTime(Date.from(now));
    } else {
      super.updateAfterMisfire(calendar);
    }
  }

  /** Quartz would keep and rebuild it as a cron trigger of its own without this. */
  @Override
  public boolean hasAdditionalProperties() {
    return true;
  }
}
