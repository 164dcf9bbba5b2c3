package org.tideshift.scheduler.report;

import java.util.OptionalDouble;

/**
 * What an offer costs, in the workspace's currency.
 *
 * @param hourlyRate pay of an hour; empty where the agent has none
 * @param bonus on top of it; empty where prices were not set
 * @param total of the whole shift; empty where the agent has no rate
 */
public record Pay(OptionalDouble hourlyRate, OptionalDouble bonus, OptionalDouble total) {}
