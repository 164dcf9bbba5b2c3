package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;

/** A model that has learnt. */
public interface FittedDemand {
  /** Expected contacts of every interval: finite, 0 or more, 0 where the queue is closed. */
  double[] means(LocalGrid target);
}
