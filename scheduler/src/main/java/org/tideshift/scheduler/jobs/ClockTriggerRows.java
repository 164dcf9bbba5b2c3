package org.tideshift.scheduler.jobs;

import org.quartz.ScheduleBuilder;
import org.quartz.impl.jdbcjobstore.SimplePropertiesTriggerPersistenceDelegateSupport;
import org.quartz.impl.jdbcjobstore.SimplePropertiesTriggerProperties;
import org.quartz.spi.MutableTrigger;
import org.quartz.spi.OperableTrigger;

/**
 * Keeps clock triggers in a database as the expression and the zone that they are. Quartz makes it
 * by name, so that it has to be public. Without it Quartz would keep them serialised, and cannot
 * read that back: 2.5.2 asks the wrong result of a query.
 */
public final class ClockTriggerRows extends SimplePropertiesTriggerPersistenceDelegateSupport {
  private static final String TYPE = "CLOCK";

  @Override
  public boolean canHandleTriggerType(OperableTrigger trigger) {
    return trigger instanceof ClockTrigger;
  }

  @Override
  public String getHandledTriggerTypeDiscriminator() {
    return TYPE;
  }

  @Override
  protected SimplePropertiesTriggerProperties getTriggerProperties(OperableTrigger trigger) {
    ClockTrigger clock = (ClockTrigger) trigger;
    SimplePropertiesTriggerProperties row = new SimplePropertiesTriggerProperties();
    row.setString1(clock.cron());
    row.setString2(clock.zone());
    return row;
  }

  @Override
  protected TriggerPropertyBundle getTriggerPropertyBundle(SimplePropertiesTriggerProperties row) {
    return new TriggerPropertyBundle(
        new Rebuilt(row.getString1(), row.getString2()), new String[0], new Object[0]);
  }

  /** The schedule of a row. */
  private static final class Rebuilt extends ScheduleBuilder<ClockTrigger> {
    private final String cron;
    private final String zone;

    Rebuilt(String cron, String zone) {
      this.cron = cron;
      this.zone = zone;
    }

    @Override
    protected MutableTrigger build() {
      return new ClockTrigger(cron, zone);
    }
  }
}
