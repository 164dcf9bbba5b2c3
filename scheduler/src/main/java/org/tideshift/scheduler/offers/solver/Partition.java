package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a plan in two parts, so that two cores can search it at once: by the groups where they fall
 * into halves that share no agents, else by time. By time, rounds of two kinds take turns: early
 * half and late half, then middle and both ends. What a cut runs through rests in one kind of round
 * and is searched in the other. A week cut in two leaves an agent's spare hours to one of the
 * parts, to another one every time.
 *
 * <p>The parts depend on the plan, never on the machine; one core searches them one after the
 * other, with the same result.
 */
final class Partition {
  /** Below so many possible shifts, setting up a part takes longer than searching it. */
  private static final int WORTHWHILE = 3_000;

  /** One in so many possible shifts may be in no part at all; long windows are hard to cut. */
  private static final int SELDOM = 50;

  private final Model model;
  private final List<List<Part>> kinds;

  private Partition(Model model, List<List<Part>> kinds) {
    this.model = model;
    this.kinds = kinds;
  }

  /** The parts of a plan; none where it is small, or cannot be cut. */
  static Partition of(Model model) {
    if (model.openSeats.length < WORTHWHILE) {
      return new Partition(model, List.of());
    }
    Partition byGroups = byGroups(model);
    return byGroups.isEmpty() ? byTime(model) : byGroups;
  }

  /** The parts by groups, whatever the size of the plan; none where the groups hang together. */
  static Partition byGroups(Model model) {
    List<Part> parts =
        new Components(model).halves().stream().map(seats -> new Part(model, seats)).toList();
    return new Partition(model, parts.isEmpty() ? List.of() : List.of(parts));
  }

  /** The parts by time; none where rules or windows reach over many days. */
  private static Partition byTime(Model model) {
    Partition halves = halves(model);
    boolean fits =
        model.conflict.length == 0 && halves.leftOut() * SELDOM <= model.openSeats.length;
    return fits ? halves : new Partition(model, List.of());
  }

  /** The parts by time, whatever the size of the plan. */
  static Partition halves(Model model) {
    int half = model.stepCount / 2;
    int quarter = model.stepCount / 4;
    return new Partition(
        model, List.of(cut(model, half, model.stepCount), cut(model, quarter, quarter + half)));
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** The parts of a round. */
  List<Part> of(int round) {
    return kinds.get(round % kinds.size());
  }

  private long leftOut() {
    return Arrays.stream(model.openSeats)
        .filter(seat -> kinds.stream().flatMap(List::stream).noneMatch(part -> part.has(seat)))
        .count();
  }

  /** What lies between the steps, and what lies before and after. */
  private static List<Part> cut(Model model, int from, int to) {
    List<Part> parts = new ArrayList<>();
    for (boolean inside : new boolean[] {true, false}) {
      int[] seats =
          Arrays.stream(model.openSeats)
              .filter(
                  seat ->
                      inside ? isWithin(model, seat, from, to) : isOutside(model, seat, from, to))
              .toArray();
      if (seats.length > 0) {
        parts.add(new Part(model, seats));
      }
    }
    return parts;
  }

  private static boolean isWithin(Model model, int seat, int from, int to) {
    return model.seatFrom[model.nearFrom[seat]] >= from && nearTo(model, seat) <= to;
  }

  private static boolean isOutside(Model model, int seat, int from, int to) {
    return nearTo(model, seat) <= from || model.seatFrom[model.nearFrom[seat]] >= to;
  }

  /** The end of the windows whose shifts could share a work day with this one. */
  private static int nearTo(Model model, int seat) {
    return model.seatTo[model.nearEnd[seat] - 1];
  }

  /**
   * By agent and week, the steps that a part must leave free: what is spare in a week of which
   * other parts have seats too, unless it is this part's turn with the agent.
   */
  int[] held(int round, int part, Board board) {
    int weeks = model.steps.weeks;
    int[] held = new int[model.agents.size() * weeks];
    for (int agent = 0; agent < model.agents.size(); agent++) {
      boolean isTurn = (agent + round / kinds.size()) % of(round).size() == part;
      for (int week = 0; week < weeks && !isTurn; week++) {
        int spare = model.agents.get(agent).maxWeek - board.weekSteps(agent, week);
        held[agent * weeks + week] = isShared(round, agent, week) ? Math.max(0, spare) : 0;
      }
    }
    return held;
  }

  /** Whether shifts of more than one part can start in the agent's week. */
  private boolean isShared(int round, int agent, int week) {
    AgentFacts facts = model.agents.get(agent);
    int parts = 0;
    for (Part part : of(round)) {
      boolean reaches = false;
      for (int seat = facts.seats; seat < facts.fixed; seat++) {
        reaches |= part.has(seat) && canStartIn(seat, week);
      }
      parts += reaches ? 1 : 0;
    }
    return parts > 1;
  }

  private boolean canStartIn(int seat, int week) {
    Steps steps = model.steps;
    return steps.weekOf(model.seatFrom[seat]) <= week
        && week <= steps.weekOf(model.seatTo[seat] - 1);
  }
}
