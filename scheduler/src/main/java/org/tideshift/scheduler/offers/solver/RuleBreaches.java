package org.tideshift.scheduler.offers.solver;

/**
 * Counts what is unlawful on the board, agent by agent. Moves never bring anything unlawful about;
 * this is the score's own proof of it.
 */
final class RuleBreaches {
  private final Board board;
  private final Model model;
  private final int[] ofAgent;
  private int[] sorted = new int[16];
  private int size;
  private long total;

  RuleBreaches(Board board) {
    this.board = board;
    this.model = board.model;
    this.ofAgent = new int[model.agents.size()];
    for (int agent = 0; agent < ofAgent.length; agent++) {
      recount(agent);
    }
  }

  long total() {
    return total;
  }

  /** Looks at the agent of the seat again. */
  void changed(int seat) {
    recount(model.seatAgent[seat]);
  }

  private void recount(int agent) {
    int now = count(agent);
    total += now - ofAgent[agent];
    ofAgent[agent] = now;
  }

  private int count(int agent) {
    AgentFacts facts = model.agents.get(agent);
    gather(facts);
    return misplaced(facts) + closePairs(facts) + days(facts) + weeks(facts, agent);
  }

  private void gather(AgentFacts facts) {
    size = 0;
    sorted =
        facts.seatsEnd - facts.seats > sorted.length
            ? new int[2 * sorted.length + facts.seatsEnd - facts.seats]
            : sorted;
    for (int seat = facts.seats; seat < facts.seatsEnd; seat++) {
      if (board.works(seat)) {
        int i = size++;
        while (i > 0 && board.start[sorted[i - 1]] > board.start[seat]) {
          sorted[i] = sorted[i - 1];
          i--;
        }
        sorted[i] = seat;
      }
    }
  }

  /** Shifts in a group without the skill, and shifts outside their window or of a wrong length. */
  private int misplaced(AgentFacts facts) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      int seat = sorted[i];
      if (seat < facts.fixed) {
        int length = board.end[seat] - board.start[seat];
        boolean inside =
            board.start[seat] >= model.seatFrom[seat] && board.end[seat] <= model.seatTo[seat];
        boolean allowed = length >= facts.minLength && length <= facts.maxLength;
        count += (facts.can[board.group[seat]] ? 0 : 1) + (inside && allowed ? 0 : 1);
      }
    }
    return count;
  }

  /** Pairs of shifts that overlap, lack the gap, or serve brands in conflict. */
  private int closePairs(AgentFacts facts) {
    int least = Math.max(0, Math.min(facts.minGap, facts.minRest));
    int count = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        int gap = board.start[sorted[j]] - board.end[sorted[i]];
        count += gap < least ? 1 : 0;
        count += conflict(sorted[i], sorted[j]) && gap < model.coolOff ? 1 : 0;
      }
    }
    return count;
  }

  private boolean conflict(int seat, int other) {
    return model.conflict.length > 0 && model.conflict[board.group[seat]][board.group[other]];
  }

  /** Shifts and steps above the caps of every work day. */
  private int days(AgentFacts facts) {
    int count = 0;
    int shifts = 0;
    int hours = 0;
    for (int i = 0; i < size; i++) {
      int seat = sorted[i];
      if (i > 0 && board.start[seat] - board.end[sorted[i - 1]] >= facts.minRest) {
        shifts = 0;
        hours = 0;
      }
      int length = board.end[seat] - board.start[seat];
      count += shifts >= facts.maxShifts ? 1 : 0;
      count += Math.max(0, hours + length - facts.maxDay) - Math.max(0, hours - facts.maxDay);
      shifts++;
      hours += length;
    }
    return count;
  }

  private int weeks(AgentFacts facts, int agent) {
    int count = 0;
    for (int week = 0; week < model.steps.weeks; week++) {
      count += Math.max(0, board.weekSteps(agent, week) - facts.maxWeek);
    }
    return count;
  }
}
