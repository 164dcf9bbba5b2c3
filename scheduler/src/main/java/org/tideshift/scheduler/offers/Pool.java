package org.tideshift.scheduler.offers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agents and their time.
 *
 * @param agents the agents; ids are unique
 * @param availability what they said about their time; entries of unknown agents are ignored
 * @param commitments hours claimed or worked already
 * @param declined time that agents do not want to be asked for again
 * @param odds how likely offers turn into work
 */
public record Pool(
    List<Agent> agents,
    List<Availability> availability,
    List<Commitment> commitments,
    List<DeclinedTime> declined,
    ClaimOdds odds) {
  /** Copies the lists and refuses an agent named twice. */
  public Pool {
    agents = List.copyOf(agents);
    availability = List.copyOf(availability);
    commitments = List.copyOf(commitments);
    declined = List.copyOf(declined);
    long ids = agents.stream().map(Agent::id).distinct().count();
    if (ids != agents.size()) {
      throw new IllegalArgumentException(
          "Agent ids must be unique, but " + agents.size() + " agents share " + ids + " ids.");
    }
  }

  /** A pool of whose claims nothing is known beyond the agents' terms. */
  public Pool(List<Agent> agents, List<Availability> availability) {
    this(agents, availability, List.of(), List.of(), ClaimOdds.ofTerms());
  }

  /** Returns the same pool with other hours claimed or worked, and other time declined. */
  public Pool withClaims(List<Commitment> others, List<DeclinedTime> unwanted) {
    return new Pool(agents, availability, others, unwanted, odds);
  }

  /** Returns the same pool with other odds. */
  public Pool withOdds(ClaimOdds others) {
    return new Pool(agents, availability, commitments, declined, others);
  }

  /**
   * Returns the windows of every agent who said anything, by agent id; time declined is cut out.
   */
  public Map<String, AvailabilityWindows> windows() {
    Stream<Availability> closed =
        declined.stream()
            .map(one -> new Availability(one.agentId(), one.span(), Availability.Kind.UNAVAILABLE));
    Map<String, AvailabilityWindows> windows = new TreeMap<>();
    Stream.concat(availability.stream(), closed)
        .collect(Collectors.groupingBy(Availability::agentId))
        .forEach((id, said) -> windows.put(id, AvailabilityWindows.of(said)));
    return windows;
  }

  /** Returns the commitments by agent id. */
  public Map<String, List<Commitment>> commitmentsByAgent() {
    return commitments.stream().collect(Collectors.groupingBy(Commitment::agentId));
  }
}
