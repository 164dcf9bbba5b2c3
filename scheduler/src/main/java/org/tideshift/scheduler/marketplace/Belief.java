package org.tideshift.scheduler.marketplace;

/**
 * What is thought of an agent and what was seen, before the two are put together.
 *
 * @param prior what was thought
 * @param mean the prior mean, moved with the tier
 * @param evidence what was seen
 */
record Belief(RatePrior prior, double mean, Evidence evidence) {}
