package org.tideshift.forecast.cleansing;

import java.io.Serializable;
import java.time.Instant;

/**
 * One interval that was made unknown.
 *
 * @param queue the queue's name
 * @param start start of the interval
 * @param kind why it was made unknown
 * @param observed contacts that were told, 0 or more
 * @param evidence what speaks for it, in words and numbers
 */
public record Correction(
    String queue, Instant start, CorrectionKind kind, int observed, String evidence)
    implements Serializable {}
