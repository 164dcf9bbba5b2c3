package org.tideshift.scheduler.batch;

import org.tideshift.scheduler.batch.store.JobFiring;

/** A run was published for the firing before; what was asked for is done. */
public final class RepeatedFiringException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RepeatedFiringException(JobFiring firing) {
    super("a run was published for " + firing + " already; nothing was published a second time");
  }
}
