package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The plan as it stands, in arrays that a move changes in place: what every seat does, and by cell
 * how many thousandths of an agent are expected. Keeps the sums that the score is made of.
 */
final class Board {
  /** A seat without a shift. */
  static final int NONE = -1;

  final Model model;
  final int[] start;
  final int[] end;
  final int[] group;
  final int[] expected;
  final int[] weekSteps;
  final ShortCells shortCells;
  private final int weeks;
  private @Nullable PriceGuide guide;
  private int[] held = {};

  /** What the guide makes of the coverage, where there is one; counted from where it was taken. */
  double guided;

  long floorShort;
  long uncovered;
  long belowTarget;
  long surplus;
  long wishes;
  int shifts;

  /** Published shifts that do not stand. */
  int changed;

  Board(Model model) {
    this.model = model;
    int seats = model.seatAgent.length;
    start = new int[seats];
    end = new int[seats];
    group = new int[seats];
    Arrays.fill(group, NONE);
    expected = new int[model.required.length];
    weeks = model.steps.weeks;
    weekSteps = new int[model.agents.size() * weeks];
    shortCells = new ShortCells(expected.length);
    open();
    for (int seat = 0; seat < seats; seat++) {
      if (model.fixedGroup[seat] != NONE) {
        fix(seat);
      }
    }
  }

  /** Lets {@link #guided} follow the coverage from now on. */
  void follow(PriceGuide leader) {
    guide = leader;
  }

  boolean isGuided() {
    return guide != null;
  }

  /** What the guide makes of so many thousandths of an agent more in a cell; 0 without a guide. */
  double change(int cell, int worth) {
    return guide == null ? 0 : guide.change(cell, expected[cell], expected[cell] + worth);
  }

  /** Brings the guide nearer to the plain cost, at a fraction of the search. */
  void steepen(double done) {
    if (guide != null) {
      guide.steepen(done);
    }
  }

  /** Steps of a week that a search of only some seats must leave free for the others. */
  void hold(int[] stepsByAgentAndWeek) {
    held = stepsByAgentAndWeek;
  }

  /** Steps of the week that the agent works or must leave free. */
  int takenSteps(int agent, int week) {
    int at = agent * weeks + week;
    return weekSteps[at] + (held.length == 0 ? 0 : held[at]);
  }

  boolean works(int seat) {
    return group[seat] != NONE;
  }

  /** The planning value of a seat, or {@link #NONE}. */
  int code(int seat) {
    return works(seat) ? ShiftCode.of(group[seat], start[seat], end[seat]) : NONE;
  }

  void setCode(int seat, int code) {
    if (code == NONE) {
      clear(seat);
    } else {
      set(seat, ShiftCode.group(code), ShiftCode.start(code), ShiftCode.end(code));
    }
  }

  void clear(int seat) {
    if (works(seat)) {
      int agent = model.seatAgent[seat];
      cover(group[seat], start[seat], end[seat], -worth(agent, start[seat]));
      count(seat, agent, -1);
      group[seat] = NONE;
    }
  }

  /** Gives a seat a shift in place of what it has; touches only the cells that differ. */
  void set(int seat, int g, int s, int e) {
    int agent = model.seatAgent[seat];
    int oldStart = start[seat];
    int oldEnd = end[seat];
    int worth = worth(agent, s);
    if (group[seat] != g || oldEnd <= s || e <= oldStart || worth != worth(agent, oldStart)) {
      clear(seat);
      cover(g, s, e, worth);
    } else {
      count(seat, agent, -1);
      cover(g, s, oldStart, worth);
      cover(g, oldStart, s, -worth);
      cover(g, oldEnd, e, worth);
      cover(g, e, oldEnd, -worth);
    }
    start[seat] = s;
    end[seat] = e;
    group[seat] = g;
    count(seat, agent, 1);
  }

  int weekSteps(int agent, int week) {
    return weekSteps[agent * weeks + week];
  }

  private void count(int seat, int agent, int sign) {
    AgentFacts facts = model.agents.get(agent);
    int length = end[seat] - start[seat];
    int at = agent * weeks + model.steps.weekOf(start[seat]);
    shifts += sign;
    wishes += sign * points(facts, group[seat], start[seat], end[seat]);
    wishes -= facts.weekPoints(weekSteps[at]);
    weekSteps[at] += sign * length;
    wishes += facts.weekPoints(weekSteps[at]);
    if (facts.isPublished(group[seat], start[seat], end[seat])) {
      changed -= sign;
      wishes -= sign * model.changePoints;
    }
  }

  private long points(AgentFacts facts, int g, int s, int e) {
    long points = model.offerPoints + (e - s) * facts.groupPoints[g];
    if (facts.disliked.length > 0) {
      for (int t = s; t < e; t++) {
        points += facts.disliked[t] ? facts.dislikedPoints : 0;
      }
    }
    return points;
  }

  private int worth(int agent, int s) {
    return model.agents.get(agent).worth(s);
  }

  private void cover(int g, int from, int to, int change) {
    int cell = model.cell(g, from);
    int last = cell + to - from;
    for (; cell < last; cell++) {
      int before = expected[cell];
      int after = before + change;
      expected[cell] = after;
      int required = model.required[cell];
      int shortBefore = Math.max(0, required - before);
      int shortAfter = Math.max(0, required - after);
      uncovered += (long) (shortAfter - shortBefore) * model.weight[cell];
      surplus += change + shortAfter - shortBefore;
      floorShort +=
          Math.max(0, model.floor[cell] - after) - Math.max(0, model.floor[cell] - before);
      if (guide != null) {
        guided += guide.change(cell, before, after);
      }
      if (model.isOverOffered) {
        aim(cell, before, after);
      } else if ((shortBefore > 0) != (shortAfter > 0)) {
        shortCells.mark(cell, shortAfter > 0);
      }
    }
  }

  /** What lies between requirement and target is no surplus, but missing where it is not there. */
  private void aim(int cell, int before, int after) {
    int target = model.target[cell];
    int wanted = wanted(cell, after) - wanted(cell, before);
    surplus += wanted;
    belowTarget += (long) wanted * model.weight[cell];
    if ((before < target) != (after < target)) {
      shortCells.mark(cell, after < target);
    }
  }

  /** Thousandths missing between requirement and target. */
  private int wanted(int cell, int agents) {
    return Math.max(0, model.target[cell] - Math.max(model.required[cell], agents));
  }

  /** Everything is short, nobody works, and every wish for hours is open. */
  private void open() {
    for (int cell = 0; cell < expected.length; cell++) {
      uncovered += (long) model.required[cell] * model.weight[cell];
      floorShort += model.floor[cell];
      belowTarget += (long) (model.target[cell] - model.required[cell]) * model.weight[cell];
      if (model.target[cell] > 0) {
        shortCells.mark(cell, true);
      }
    }
    changed = model.published;
    wishes += model.published * model.changePoints;
    for (AgentFacts facts : model.agents) {
      wishes += weeks * facts.weekPoints(0);
    }
  }

  private void fix(int seat) {
    int s = model.seatFrom[seat];
    int e = model.seatTo[seat];
    int g = model.fixedGroup[seat];
    int agent = model.seatAgent[seat];
    start[seat] = s;
    end[seat] = e;
    group[seat] = g;
    if (agent >= 0 && model.fixedWeek[seat] >= 0) {
      int at = agent * weeks + model.fixedWeek[seat];
      wishes -= model.agents.get(agent).weekPoints(weekSteps[at]);
      weekSteps[at] += e - s;
      wishes += model.agents.get(agent).weekPoints(weekSteps[at]);
    }
    if (g < model.groups.size()) {
      cover(g, Math.max(0, s), Math.min(e, model.stepCount), model.fixedWorth[seat]);
    }
  }
}
