package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups that share agents, directly or by way of others, belong to one component; what happens in
 * one component is nothing to another.
 */
final class Components {
  /** The smaller of two halves has at least a share of one in so many. */
  private static final int BALANCED = 3;

  private final Model model;
  private final int[] component;

  Components(Model model) {
    this.model = model;
    this.component = new int[model.groups.size()];
    Arrays.setAll(component, group -> group);
    for (AgentFacts agent : model.agents) {
      for (int k = 1; k < agent.groups.length && agent.seats < agent.fixed; k++) {
        join(component[agent.groups[0]], component[agent.groups[k]]);
      }
    }
  }

  private void join(int one, int other) {
    for (int group = 0; group < component.length; group++) {
      component[group] = component[group] == other ? one : component[group];
    }
  }

  /**
   * The possible shifts in two halves of whole components, about as many in each; none where the
   * components do not fall into such halves.
   */
  List<int[]> halves() {
    Map<Integer, List<Integer>> seats = new TreeMap<>();
    for (int seat : model.openSeats) {
      int group = model.agents.get(model.seatAgent[seat]).groups[0];
      seats.computeIfAbsent(component[group], unused -> new ArrayList<>()).add(seat);
    }
    List<Integer> one = new ArrayList<>();
    List<Integer> other = new ArrayList<>();
    seats.values().stream()
        .sorted(Comparator.comparingInt(own -> -own.size()))
        .forEach(own -> (one.size() <= other.size() ? one : other).addAll(own));
    boolean balanced = BALANCED * Math.min(one.size(), other.size()) >= model.openSeats.length;
    return balanced && !one.isEmpty() ? List.of(sorted(one), sorted(other)) : List.of();
  }

  private static int[] sorted(List<Integer> seats) {
    return seats.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
