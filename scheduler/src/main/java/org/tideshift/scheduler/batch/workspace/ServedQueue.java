package org.tideshift.scheduler.batch.workspace;

import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.GroupAccess;

/**
 * A queue that shifts of a staffing group serve, where their agent may.
 *
 * @param name the queue's name
 * @param access who may
 */
public record ServedQueue(String name, GroupAccess access) {
  /** Whether shifts of the agent serve it. */
  public boolean isFor(Agent agent) {
    return agent.qualification().covers(access);
  }
}
