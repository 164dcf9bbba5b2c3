package org.tideshift.scheduler.marketplace;

import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * One thing an agent did or did not do: claim an offer, or work a claimed shift.
 *
 * @param agentId the agent
 * @param hour the hour of the local week in which the shift starts
 * @param success whether the agent did
 */
public record Trial(String agentId, HourOfWeek hour, boolean success) {}
