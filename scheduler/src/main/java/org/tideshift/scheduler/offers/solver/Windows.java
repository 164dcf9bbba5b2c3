package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which windows of qualified agents are open in a cell; a window is named by its first seat. */
final class Windows {
  private final int[] offset;
  private final int[] seats;

  /** By seat: the seat after the last one of the same window. */
  final int[] seatsEnd;

  /** All windows. */
  Windows(Model model) {
    this(model, seat -> true);
  }

  /** Those whose seats pass the filter; all seats of a window do, or none. */
  Windows(Model model, IntPredicate filter) {
    seatsEnd = ends(model);
    offset = new int[model.required.length + 1];
    each(model, filter, (seat, cell) -> offset[cell + 1]++);
    Arrays.parallelPrefix(offset, Integer::sum);
    seats = new int[offset[offset.length - 1]];
    int[] next = Arrays.copyOf(offset, offset.length);
    each(model, filter, (seat, cell) -> seats[next[cell]++] = seat);
  }

  int count(int cell) {
    return offset[cell + 1] - offset[cell];
  }

  /** The first seat of the k-th window that is open in the cell. */
  int get(int cell, int k) {
    return seats[offset[cell] + k];
  }

  /** The first seat of a random window that is open in the cell, or {@link Board#NONE}. */
  int draw(int cell, Dice dice) {
    int count = count(cell);
    return count == 0 ? Board.NONE : get(cell, dice.below(count));
  }

  private interface Visitor {
    void visit(int seat, int cell);
  }

  private void each(Model model, IntPredicate filter, Visitor visitor) {
    for (AgentFacts agent : model.agents) {
      for (int seat = agent.seats; seat < agent.fixed; seat = seatsEnd[seat]) {
        for (int g : agent.groups) {
          for (int t = model.seatFrom[seat]; filter.test(seat) && t < model.seatTo[seat]; t++) {
            visitor.visit(seat, model.cell(g, t));
          }
        }
      }
    }
  }

  private static int[] ends(Model model) {
    int[] ends = new int[model.seatAgent.length];
    for (AgentFacts agent : model.agents) {
      for (int seat = agent.fixed - 1; seat >= agent.seats; seat--) {
        boolean last = seat + 1 == agent.fixed || model.seatFrom[seat + 1] != model.seatFrom[seat];
        ends[seat] = last ? seat + 1 : ends[seat + 1];
      }
    }
    return ends;
  }
}
