package org.tideshift.scheduler.batch.store;

import java.time.Instant;

/**
 * A night that was published.
 *
 * @param runId its run
 * @param asOf the moment it took for now
 * @param knownSeq number of the last event it knew of; 0 for none
 * @param fingerprint that of its plan
 */
public record PublishedNight(String runId, Instant asOf, long knownSeq, String fingerprint) {}
