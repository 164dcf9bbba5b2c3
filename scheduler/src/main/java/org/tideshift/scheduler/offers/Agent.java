package org.tideshift.scheduler.offers;

/**
 * A person of the pool.
 *
 * @param id unique in the pool
 * @param qualification what the agent may work on
 * @param rules the hard rules of the agent's time
 * @param wishes what the agent would like
 * @param terms pay and reliability
 */
public record Agent(
    String id, Qualification qualification, WorkRules rules, Wishes wishes, Terms terms) {}
