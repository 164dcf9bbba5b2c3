package org.tideshift.scheduler.offers;

/**
 * One shift of a plan.
 *
 * @param agentId who works
 * @param group where
 * @param span when
 */
public record PlannedShift(String agentId, String group, TimeSpan span) {}
