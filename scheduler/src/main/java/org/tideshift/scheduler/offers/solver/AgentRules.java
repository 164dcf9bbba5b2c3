package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/**
 * The hard rules of one agent's shifts on the board. {@link #allows} asks about one change and
 * looks only at that agent; it expects the agent's other shifts to be lawful.
 */
final class AgentRules {
  private final Board board;
  private final Model model;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  AgentRules(Board board) {
    this.board = board;
    this.model = board.model;
  }

  /** Whether the seat may have this shift in place of what it has now. */
  boolean allows(int seat, int group, int start, int end) {
    AgentFacts agent = model.agents.get(model.seatAgent[seat]);
    int length = end - start;
    return start >= model.seatFrom[seat]
        && end <= model.seatTo[seat]
        && length >= agent.minLength
        && length <= agent.maxLength
        && length <= agent.maxDay
        && agent.can[group]
        && weekAllows(agent, seat, start, length)
        && dayAllows(agent, seat, start, end)
        && brandsAllow(agent, seat, group, start, end);
  }

  private boolean weekAllows(AgentFacts agent, int seat, int start, int length) {
    int week = model.steps.weekOf(start);
    int used = board.takenSteps(model.seatAgent[seat], week);
    if (board.works(seat) && model.steps.weekOf(board.start[seat]) == week) {
      used -= board.end[seat] - board.start[seat];
    }
    return used + length <= agent.maxWeek;
  }

  /** Gaps, and the caps of the work day that the shift would be part of. */
  private boolean dayAllows(AgentFacts agent, int seat, int start, int end) {
    int at = gather(agent, seat, start, end);
    if (at > 0 && start - ends[at - 1] < Math.min(agent.minGap, agent.minRest)) {
      return false;
    }
    if (at < size - 1 && starts[at + 1] - end < Math.min(agent.minGap, agent.minRest)) {
      return false;
    }
    if (overlapsNeighbour(at)) {
      return false;
    }
    int first = at;
    while (first > 0 && starts[first] - ends[first - 1] < agent.minRest) {
      first--;
    }
    int last = at;
    while (last < size - 1 && starts[last + 1] - ends[last] < agent.minRest) {
      last++;
    }
    if (last - first + 1 > agent.maxShifts) {
      return false;
    }
    int hours = 0;
    for (int i = first; i <= last; i++) {
      hours += ends[i] - starts[i];
    }
    return hours <= agent.maxDay;
  }

  private boolean overlapsNeighbour(int at) {
    return (at > 0 && starts[at] < ends[at - 1]) || (at < size - 1 && starts[at + 1] < ends[at]);
  }

  /** Sorts the agent's shifts with the new one in; returns its place. */
  private int gather(AgentFacts agent, int seat, int start, int end) {
    starts[0] = start;
    ends[0] = end;
    size = 1;
    int at = gatherFrom(model.nearFrom[seat], model.nearEnd[seat], seat, 0);
    return gatherFrom(agent.fixed, agent.seatsEnd, seat, at);
  }

  private int gatherFrom(int from, int to, int seat, int place) {
    int at = place;
    for (int other = from; other < to; other++) {
      if (other != seat && board.works(other)) {
        int s = board.start[other];
        int i = size;
        while (i > 0 && starts[i - 1] > s) {
          starts[i] = starts[i - 1];
          ends[i] = ends[i - 1];
          i--;
        }
        starts[i] = s;
        ends[i] = board.end[other];
        at += i <= at ? 1 : 0;
        size++;
        room();
      }
    }
    return at;
  }

  private void room() {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
  }

  private boolean brandsAllow(AgentFacts agent, int seat, int group, int start, int end) {
    if (model.conflict.length == 0) {
      return true;
    }
    for (int other = agent.seats; other < agent.seatsEnd; other++) {
      if (other != seat
          && board.works(other)
          && model.conflict[group][board.group[other]]
          && Math.max(start - board.end[other], board.start[other] - end) < model.coolOff) {
        return false;
      }
    }
    return true;
  }
}
