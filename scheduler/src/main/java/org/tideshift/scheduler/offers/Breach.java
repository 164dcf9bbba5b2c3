package org.tideshift.scheduler.offers;

/**
 * A rule that a plan breaks.
 *
 * @param rule which
 * @param agentId whose
 * @param detail where and by how much
 */
public record Breach(Rule rule, String agentId, String detail) {
  /** The hard rules. */
  public enum Rule {
    /** The agent or the group is not part of the problem. */
    KNOWN,
    /** The agent holds every skill, brand and language of the group. */
    QUALIFIED,
    /** A shift lies inside one availability window. */
    AVAILABLE,
    /** A shift leaves alone what its agent declined or gave back. */
    DECLINED,
    /** A shift starts on the planning grid and lasts whole intervals. */
    ON_GRID,
    /** A shift lasts {@code min_shift} to {@code max_shift}. */
    SHIFT_LENGTH,
    /** Shifts of one agent do not overlap. */
    OVERLAP,
    /** Shifts of one work day are {@code min_gap} apart. */
    MIN_GAP,
    /** A work day has at most {@code max_shifts_day} shifts. */
    SHIFTS_A_DAY,
    /** A work day has at most {@code max_hours_day} paid hours. */
    HOURS_A_DAY,
    /** A work week has at most {@code max_hours_week} paid hours. */
    HOURS_A_WEEK,
    /** Brands in conflict are {@code brand_cooloff} apart. */
    BRANDS
  }
}
