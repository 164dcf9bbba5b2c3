package org.tideshift.scheduler.offers;

import java.io.Serializable;

/**
 * One agent invited to one shift.
 *
 * @param agentId who is invited
 * @param group the staffing group served
 * @param span when
 * @param claimProbability probability that the shift is claimed and worked, 0..1
 * @param reason which shortage the shift covers
 */
public record ShiftOffer(
    String agentId, String group, TimeSpan span, double claimProbability, String reason)
    implements Serializable {}
