package org.tideshift.scheduler.batch.store;

import java.time.Instant;

/**
 * A firing of a workspace's schedule.
 *
 * @param job name of the job
 * @param fireTime when it was to fire
 */
public record JobFiring(String job, Instant fireTime) {
  @Override
  public String toString() {
    return job + " at " + fireTime;
  }
}
