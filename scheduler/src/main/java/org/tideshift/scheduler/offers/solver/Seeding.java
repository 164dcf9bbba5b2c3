package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tideshift.scheduler.offers.PlannedShift;

/**
 * Finds a seat for every shift that was published before and can still be offered. What agents,
 * rules or the grid no longer allow falls away, later shifts before earlier ones.
 */
final class Seeding {
  private final Model model;
  private final Board board;
  private final AgentRules rules;

  private Seeding(Model model) {
    this.model = model;
    this.board = new Board(model);
    this.rules = new AgentRules(board);
  }

  /** Tells the model which shifts were published; they are where a search begins. */
  static void fill(Model model, Collection<PlannedShift> published) {
    if (!published.isEmpty() && model.openSeats.length > 0) {
      new Seeding(model).fill(published);
    }
  }

  private void fill(Collection<PlannedShift> published) {
    Map<String, List<PlannedShift>> byAgent =
        published.stream().collect(Collectors.groupingBy(PlannedShift::agentId));
    Map<String, Integer> groups = new HashMap<>();
    model.groups.forEach(group -> groups.put(group, groups.size()));
    for (AgentFacts agent : model.agents) {
      List<PlannedShift> own = new ArrayList<>(byAgent.getOrDefault(agent.id, List.of()));
      own.sort(Comparator.comparing(PlannedShift::span).thenComparing(PlannedShift::group));
      own.forEach(shift -> seat(agent, shift, groups.getOrDefault(shift.group(), Board.NONE)));
      agent.published = codes(agent);
      model.published += agent.published.length;
    }
  }

  private void seat(AgentFacts agent, PlannedShift shift, int group) {
    int s = model.steps.floor(shift.span().start());
    int e = model.steps.floor(shift.span().end());
    boolean onGrid =
        model.steps.isAt(s, shift.span().start()) && model.steps.isAt(e, shift.span().end());
    if (group == Board.NONE || s < 0 || e > model.stepCount || !onGrid) {
      return;
    }
    for (int seat = agent.seats; seat < agent.fixed; seat++) {
      if (!board.works(seat) && rules.allows(seat, group, s, e)) {
        board.set(seat, group, s, e);
        model.seed[seat] = ShiftCode.of(group, s, e);
        return;
      }
    }
  }

  private int[] codes(AgentFacts agent) {
    return IntStream.range(agent.seats, agent.fixed)
        .map(seat -> model.seed[seat])
        .filter(code -> code != Board.NONE)
        .toArray();
  }
}
