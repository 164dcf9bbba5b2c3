package org.tideshift.scheduler.offers.solver;

/** Finds, cell by cell, single changes that bring an agent to where somebody is short. */
final class Filling {
  /** Carries a change out, so that the board shows it afterwards. */
  interface Change {
    void apply(int seat, int code);
  }

  private final Model model;
  private final Board board;
  private final Windows windows;
  private final AgentRules rules;
  private final PolishingGate gate = new PolishingGate();

  Filling(Board board, Windows windows) {
    this.model = board.model;
    this.board = board;
    this.windows = windows;
    this.rules = new AgentRules(board);
  }

  /** Fills until a whole round over all cells finds nothing more. */
  void run(Change change) {
    boolean found = true;
    while (found) {
      found = false;
      for (int cell = 0; cell < model.required.length; cell++) {
        while (isShort(cell) && fill(cell, change)) {
          found = true;
        }
      }
    }
  }

  private boolean isShort(int cell) {
    return board.expected[cell] < model.target[cell] || board.expected[cell] < model.floor[cell];
  }

  private boolean fill(int cell, Change change) {
    for (int k = 0; k < windows.count(cell); k++) {
      if (reach(windows.get(cell, k), cell, change)) {
        return true;
      }
    }
    return false;
  }

  private boolean reach(int window, int cell, Change change) {
    int g = cell / model.stepCount;
    int t = cell % model.stepCount;
    boolean freeTried = false;
    for (int seat = window; seat < windows.seatsEnd[window]; seat++) {
      if (board.works(seat)) {
        int s = Math.min(t, board.start[seat]);
        int e = Math.max(t + 1, board.end[seat]);
        if (improves(seat, g, s, e, change)) {
          return true;
        }
      } else if (!freeTried) {
        freeTried = true;
        if (insert(seat, g, t, change)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean insert(int seat, int g, int t, Change change) {
    int least = model.agents.get(model.seatAgent[seat]).minLength;
    for (int s = t; s > t - least; s--) {
      if (improves(seat, g, s, s + least, change)) {
        return true;
      }
    }
    return false;
  }

  private boolean improves(int seat, int g, int s, int e, Change change) {
    if (!rules.allows(seat, g, s, e)) {
      return false;
    }
    int before = board.code(seat);
    gate.before(board);
    board.set(seat, g, s, e);
    boolean better = gate.isBetter(board);
    board.setCode(seat, before);
    if (better) {
      change.apply(seat, ShiftCode.of(g, s, e));
    }
    return better;
  }
}
