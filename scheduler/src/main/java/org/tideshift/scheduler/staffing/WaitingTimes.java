package org.tideshift.scheduler.staffing;

/**
 * How long contacts wait for an agent.
 *
 * @param probability share of the offered contacts that wait at all, 0..1
 * @param asaSeconds average speed of answer: mean wait of the contacts that are served, zeros
 *     included
 * @param meanSeconds mean wait of all offered contacts, served or not
 */
public record WaitingTimes(double probability, double asaSeconds, double meanSeconds) {}
