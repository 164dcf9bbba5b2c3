package org.tideshift.scheduler.offers;

/**
 * How one agent stands to one interval of a staffing group.
 *
 * @param agentId who
 * @param standing whether they are offered it, could be, or cannot be
 * @param why the rule that holds them back, in words; blank where none does
 */
public record Candidate(String agentId, Standing standing, String why) {
  /** Whether an agent is offered an interval, could be, or cannot be. */
  public enum Standing {
    /** Offered a shift of the group that takes the interval in. */
    OFFERED,
    /** No rule stands against it: not needed, or of more use elsewhere. */
    POSSIBLE,
    /** Qualified, but a rule or their own time stands against it. */
    HELD_BACK,
    /** Lacks a skill, brand or language of the group. */
    NOT_QUALIFIED
  }
}
