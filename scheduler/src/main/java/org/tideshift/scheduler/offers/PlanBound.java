package org.tideshift.scheduler.offers;

import java.io.Serializable;

/**
 * What no lawful plan can be below.
 *
 * @param uncovered agent-intervals uncovered, priorities apart
 * @param method how it was proven
 */
public record PlanBound(double uncovered, String method) implements Serializable {}
