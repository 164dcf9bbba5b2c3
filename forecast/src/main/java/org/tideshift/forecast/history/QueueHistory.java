package org.tideshift.forecast.history;

import org.tideshift.forecast.demand.ContactCounts;

/**
 * The history of one queue.
 *
 * @param counts what happened, interval by interval
 * @param facts what the files say of the queue
 */
public record QueueHistory(ContactCounts counts, QueueFacts facts) {

  /** The queue's name. */
  public String queue() {
    return counts.queue();
  }
}
