package org.tideshift.scheduler.offers.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ruin and recreate: drops what one agent does in windows between which no rest is sure to fit, as
 * a rule one work day, and lays it out anew, the best for the plan as it stands. Now and then
 * somebody who could do some of the same work is dropped too, and laid out first. What one agent
 * changes is linear in the cells, so a dynamic programme over the agent's rules finds it. What an
 * hour is worth is shaken by the temperature first; otherwise the same work would come back, and
 * the search would freeze early.
 */
final class Recreation {
  /**
   * More shifts in one place are left alone; so many and as many new ones, of two agents, fit into
   * a draft.
   */
  private static final int MOST_SHIFTS = Draft.MOST / 4;

  /** One time in so many two agents are laid out together. */
  private static final int PAIRS = 4;

  /** Operations that one dynamic programme may take. */
  private static final long MOST_WORK = 100_000;

  private final Board board;
  private final Model model;
  private final Part part;
  private final Draft draft;
  private final Dice dice;
  private final Map<Integer, List<Cluster>> clusters = new HashMap<>();
  private final int[] prices;
  private final ClusterValue.Visitor visitor = this::put;
  private @Nullable ClusterValue value;
  private AgentFacts agent = new AgentFacts("");
  private boolean isWhole;

  Recreation(Board board, Part part, Draft draft, Dice dice) {
    this.board = board;
    this.model = board.model;
    this.part = part;
    this.draft = draft;
    this.dice = dice;
    this.prices = new int[model.required.length];
  }

  /** Tries it with some agents; false where it came to nothing and the draft is empty. */
  boolean draw(double temperature) {
    int seat = part.seats[dice.below(part.seats.length)];
    int other = dice.below(PAIRS) == 0 ? neighbour(seat) : Board.NONE;
    boolean isAlone = other == Board.NONE || model.seatAgent[other] == model.seatAgent[seat];
    boolean drawn =
        ruin(seat)
            && (isAlone || (ruin(other) && recreate(other, temperature)))
            && recreate(seat, temperature);
    if (!drawn) {
      draft.undo();
    }
    return drawn;
  }

  /** A window in which somebody could do work of this seat's window, or {@link Board#NONE}. */
  private int neighbour(int seat) {
    int[] groups = model.agents.get(model.seatAgent[seat]).groups;
    int g = groups[dice.below(groups.length)];
    int t = model.seatFrom[seat] + dice.below(model.seatTo[seat] - model.seatFrom[seat]);
    return part.windows.draw(model.cell(g, t), dice);
  }

  private boolean ruin(int seat) {
    agent = model.agents.get(model.seatAgent[seat]);
    Cluster cluster = clusterOf(seat);
    return cluster.countsHours && cluster.week >= 0 && ruin(cluster);
  }

  private boolean recreate(int seat, double temperature) {
    agent = model.agents.get(model.seatAgent[seat]);
    return recreate(clusterOf(seat), model.seatAgent[seat], temperature);
  }

  private Cluster clusterOf(int seat) {
    int number = model.seatAgent[seat];
    List<Cluster> own = clusters.get(number);
    if (own == null) {
      own = Cluster.of(agent, model.steps, MOST_WORK);
      clusters.put(number, own);
    }
    int k = own.size() - 1;
    while (own.get(k).from > model.seatFrom[seat]) {
      k--;
    }
    return own.get(k);
  }

  private boolean ruin(Cluster cluster) {
    int cleared = 0;
    for (int seat = agent.seats; seat < agent.fixed; seat++) {
      if (isIn(cluster, seat) && board.works(seat)) {
        if (!part.has(seat) || cleared == MOST_SHIFTS) {
          return false;
        }
        draft.clear(seat);
        cleared++;
      }
    }
    return true;
  }

  private boolean isIn(Cluster cluster, int seat) {
    return model.seatFrom[seat] >= cluster.from
        && model.seatTo[seat] <= cluster.from + cluster.length;
  }

  private boolean recreate(Cluster cluster, int number, double temperature) {
    for (int k = 0; k < cluster.windows.length; k += 2) {
      for (int g : agent.groups) {
        int last = model.cell(g, cluster.windows[k + 1]);
        for (int cell = model.cell(g, cluster.windows[k]); cell < last; cell++) {
          prices[cell] = price(cell, temperature);
        }
      }
    }
    if (value == null) {
      value = new ClusterValue(model, cluster, Annealing.offerCost(model));
    }
    value.compute(cluster, prices);
    int spare = agent.maxWeek - board.takenSteps(number, cluster.week);
    int best = 0;
    for (int h = 1; h <= Math.min(spare, value.mostHours()); h++) {
      best = value.value(h) > value.value(best) ? h : best;
    }
    isWhole = true;
    value.read(best, visitor);
    return isWhole;
  }

  /**
   * What the agent would be worth there, in parts of {@link LagrangianBound#ONE}, and some luck.
   */
  private int price(int cell, double temperature) {
    double worth = -board.change(cell, agent.worth) * Model.MILLI / agent.worth;
    double good = dice.exponential();
    double bad = dice.exponential();
    double luck = temperature * (good - bad);
    return (int) Math.rint(Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, worth + luck)));
  }

  private void put(int group, int start, int end) {
    int seat = agent.seats;
    while (seat < agent.fixed && !fits(seat, start, end)) {
      seat++;
    }
    isWhole = isWhole && seat < agent.fixed && draft.set(seat, group, start, end);
  }

  private boolean fits(int seat, int start, int end) {
    return !board.works(seat)
        && part.has(seat)
        && model.seatFrom[seat] <= start
        && end <= model.seatTo[seat];
  }
}
