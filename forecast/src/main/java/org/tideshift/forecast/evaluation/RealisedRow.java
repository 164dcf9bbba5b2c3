package org.tideshift.forecast.evaluation;

/**
 * A row of {@code accuracy-history.csv}.
 *
 * @param queue the queue's name
 * @param scope what its intervals have in common
 * @param value which of them: days ahead from 1, hour of the local day from 0, 1 for special days;
 *     0 where all count
 * @param accuracy the measures
 */
public record RealisedRow(String queue, Scope scope, int value, RealisedAccuracy accuracy) {
  /** What the intervals of a row have in common. */
  public enum Scope {
    /** Nothing: all intervals. */
    ALL,
    /** Days ahead: 1 for the first 24 hours after as-of. */
    LEAD,
    /** Hour of the local day. */
    HOUR,
    /** Whether a holiday, launch or campaign disturbs them. */
    SPECIAL_DAY
  }
}
