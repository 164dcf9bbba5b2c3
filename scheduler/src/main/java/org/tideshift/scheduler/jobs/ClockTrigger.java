package org.tideshift.scheduler.jobs;

import java.io.Serial;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.CronTrigger;
import org.quartz.Trigger;
import org.quartz.impl.triggers.CronTriggerImpl;

/**
 * Quartz's cron trigger with our fire times. In a database it is kept as it is serialised, since
 * Quartz would make its own trigger of the expression.
 */
final class ClockTrigger extends CronTriggerImpl {
  @Serial private static final long serialVersionUID = 1L;

  private final String cron;
  private final String zone;
  private transient @Nullable FireTimes times;

  /**
   * A trigger.
   *
   * @param catchUp {@code one}, {@code all} or {@code none}
   */
  ClockTrigger(JobSchedule schedule, String catchUp) {
    this.cron = schedule.cron();
    this.zone = schedule.zone().getId();
    setMisfireInstruction(
        switch (catchUp) {
          case "all" -> Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY;
          case "none" -> CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING;
          default -> CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW;
        });
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

  @Override
  public boolean hasAdditionalProperties() {
    return true;
  }
}
