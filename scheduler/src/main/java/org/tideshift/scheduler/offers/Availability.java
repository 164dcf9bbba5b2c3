package org.tideshift.scheduler.offers;

/**
 * What an agent says about a stretch of time.
 *
 * @param agentId the agent
 * @param span the stretch
 * @param kind what is said about it
 */
public record Availability(String agentId, TimeSpan span, Kind kind) {
  /** What an agent can say; unavailable wins over both others. */
  public enum Kind {
    /** The agent can work. */
    AVAILABLE,
    /** The agent can work and likes to. */
    PREFERRED,
    /** The agent cannot work, whatever else is said. */
    UNAVAILABLE
  }
}
