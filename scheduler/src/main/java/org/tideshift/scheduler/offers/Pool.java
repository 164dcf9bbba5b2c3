package org.tideshift.scheduler.offers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The agents and their time.
 *
 * @param agents the agents; ids are unique
 * @param availability what they said about their time; entries of unknown agents are ignored
 * @param commitments hours claimed or worked already
 * @param odds how likely offers turn into work
 */
public record Pool(
    List<Agent> agents,
    List<Availability> availability,
    List<Commitment> commitments,
    ClaimOdds odds) {
  /** Copies the lists and refuses an agent named twice. */
  public Pool {
    agents = List.copyOf(agents);
    availability = List.copyOf(availability);
    commitments = List.copyOf(commitments);
    long ids = agents.stream().map(Agent::id).distinct().count();
    if (ids != agents.size()) {
      throw new IllegalArgumentException(
          "Agent ids must be unique, but " + agents.size() + " agents share " + ids + " ids.");
    }
  }

  /** A pool of whose claims nothing is known beyond the agents' terms. */
  public Pool(List<Agent> agents, List<Availability> availability, List<Commitment> commitments) {
    this(agents, availability, commitments, ClaimOdds.ofTerms());
  }

  /** Returns the same pool with other odds. */
  public Pool withOdds(ClaimOdds others) {
    return new Pool(agents, availability, commitments, others);
  }

  /** Returns the windows of every agent who said anything, by agent id. */
  public Map<String, AvailabilityWindows> windows() {
    Map<String, AvailabilityWindows> windows = new TreeMap<>();
    availability.stream()
        .collect(Collectors.groupingBy(Availability::agentId))
        .forEach((id, said) -> windows.put(id, AvailabilityWindows.of(said)));
    return windows;
  }

  /** Returns the commitments by agent id. */
  public Map<String, List<Commitment>> commitmentsByAgent() {
    return commitments.stream().collect(Collectors.groupingBy(Commitment::agentId));
  }
}
