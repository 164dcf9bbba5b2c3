package org.tideshift.scheduler.offers;

/**
 * Time of an offer that an agent declined or gave back: nothing that overlaps it is offered to that
 * agent again.
 *
 * @param agentId the agent; one who is not in the pool does no harm
 * @param span when
 */
public record DeclinedTime(String agentId, TimeSpan span) {}
