package org.tideshift.scheduler.offers.solver;

/** Draws one lawful change after the other and leaves it, tried out, in the draft. */
final class Proposals {
  private final Model model;
  private final Board board;
  private final Part part;
  private final Windows windows;
  private final Draft draft;
  private final Dice dice;

  /** Draws changes of the part's seats only. */
  Proposals(Board board, Part part, Draft draft, Dice dice) {
    this.model = board.model;
    this.board = board;
    this.part = part;
    this.windows = part.windows;
    this.draft = draft;
    this.dice = dice;
  }

  /** Tries to draw one; false where the draw came to nothing and the draft is empty. */
  boolean draw() {
    boolean drawn = draw(dice.below(100));
    if (!drawn) {
      draft.undo();
    }
    return drawn;
  }

  private boolean draw(int percent) {
    if (percent < 35) {
      return nudge(openSeat());
    } else if (percent < 60) {
      return fillShort();
    } else if (percent < 75) {
      return transfer(workingSeat());
    } else if (percent < 82) {
      return swapGroups(workingSeat());
    } else if (percent < 90) {
      return chain();
    } else if (percent < 97) {
      return moveHours(workingSeat());
    }
    return merge(workingSeat());
  }

  private int openSeat() {
    return part.seats[dice.below(part.seats.length)];
  }

  private int workingSeat() {
    for (int tries = 0; tries < 20; tries++) {
      int seat = openSeat();
      if (board.works(seat)) {
        return seat;
      }
    }
    return Board.NONE;
  }

  /** Changes one shift a little: an end, both, the group, all of it. */
  private boolean nudge(int seat) {
    if (!board.works(seat)) {
      return insertAnywhere(seat);
    }
    int g = board.group[seat];
    int s = board.start[seat];
    int e = board.end[seat];
    int by = distance();
    return switch (dice.below(8)) {
      case 0, 1 -> draft.set(seat, g, s + by, e);
      case 2, 3 -> draft.set(seat, g, s, e + by);
      case 4 -> draft.set(seat, g, s + by, e + by);
      case 5, 6 -> requeue(seat, s, e);
      default -> drop(seat);
    };
  }

  private boolean drop(int seat) {
    draft.clear(seat);
    return true;
  }

  private boolean requeue(int seat, int s, int e) {
    AgentFacts agent = agentOf(seat);
    int g = agent.groups[dice.below(agent.groups.length)];
    return g != board.group[seat] && draft.set(seat, g, s, e);
  }

  private boolean insertAnywhere(int seat) {
    AgentFacts agent = agentOf(seat);
    int g = agent.groups[dice.below(agent.groups.length)];
    int width = model.seatTo[seat] - model.seatFrom[seat];
    int t = model.seatFrom[seat] + dice.below(width);
    return insert(seat, g, t);
  }

  /** Puts a shift around the step, grown over the stretch that is short. */
  private boolean insert(int seat, int g, int t) {
    AgentFacts agent = agentOf(seat);
    int most = Math.min(agent.maxLength, agent.maxDay);
    int length = agent.minLength + dice.below(Math.max(1, most - agent.minLength + 1));
    int s = t;
    int e = t + 1;
    int base = g * model.stepCount;
    while (e - s < length && e < model.seatTo[seat] && isShort(base + e)) {
      e++;
    }
    while (e - s < length && s > model.seatFrom[seat] && isShort(base + s - 1)) {
      s--;
    }
    int missing = agent.minLength - (e - s);
    if (missing > 0) {
      int left = dice.below(missing + 1);
      s = Math.max(model.seatFrom[seat], s - left);
      e = s + agent.minLength;
    }
    return draft.set(seat, g, s, e);
  }

  private boolean isShort(int cell) {
    return board.expected[cell] < model.target[cell];
  }

  /** Brings somebody to a cell that is short. */
  private boolean fillShort() {
    int cell = shortCell();
    if (cell == Board.NONE) {
      return false;
    }
    int g = cell / model.stepCount;
    return reach(windows.draw(cell, dice), g, cell % model.stepCount);
  }

  /** A cell that is short and that somebody of this part could serve, or {@link Board#NONE}. */
  private int shortCell() {
    int size = board.shortCells.size();
    for (int tries = 0; size > 0 && tries < 8; tries++) {
      int cell = board.shortCells.get(dice.below(size));
      if (windows.count(cell) > 0) {
        return cell;
      }
    }
    return Board.NONE;
  }

  /** Makes the agent work in the group at the step, by requeue, growth or a new shift. */
  private boolean reach(int window, int g, int t) {
    int free = Board.NONE;
    int near = Board.NONE;
    for (int seat = window; seat < windows.seatsEnd[window]; seat++) {
      if (!board.works(seat)) {
        free = seat;
      } else if (board.start[seat] <= t && t < board.end[seat]) {
        return board.group[seat] != g && takeOver(seat, g, t);
      } else if (board.group[seat] == g && (near == Board.NONE || dice.coin())) {
        near = seat;
      }
    }
    if (near != Board.NONE && (free == Board.NONE || dice.below(4) > 0)) {
      return growTo(near, t);
    }
    return free != Board.NONE && (insert(free, g, t) || (makeRoom(free) && insert(free, g, t)));
  }

  private boolean takeOver(int seat, int g, int t) {
    int s = board.start[seat];
    int e = board.end[seat];
    int minLength = agentOf(seat).minLength;
    return switch (dice.below(4)) {
      case 0 -> draft.set(seat, g, Math.min(t, e - minLength), e);
      case 1 -> draft.set(seat, g, s, Math.max(t + 1, s + minLength));
      default -> draft.set(seat, g, s, e);
    };
  }

  private boolean growTo(int seat, int t) {
    int g = board.group[seat];
    int s = Math.min(board.start[seat], t);
    int e = Math.max(board.end[seat], t + 1);
    if (draft.set(seat, g, s, e)) {
      return true;
    }
    // The day or the week is full: slide, or give the same time back elsewhere.
    int by = (e - s) - (board.end[seat] - board.start[seat]);
    if (dice.coin()) {
      return s < board.start[seat] ? draft.set(seat, g, s, e - by) : draft.set(seat, g, s + by, e);
    }
    return makeRoom(seat) && draft.set(seat, g, s, e);
  }

  /** Shortens or drops another shift of the same agent. */
  private boolean makeRoom(int seat) {
    AgentFacts agent = agentOf(seat);
    int other = anotherSeat(agent, seat);
    if (other == Board.NONE) {
      return false;
    }
    draft.shrink(other, dice.coin(), 1 + dice.below(4));
    return true;
  }

  /** Hands an end of a shift, or all of it, to somebody else of the group. */
  private boolean transfer(int seat) {
    if (seat == Board.NONE) {
      return false;
    }
    int g = board.group[seat];
    int s = board.start[seat];
    int e = board.end[seat];
    boolean atEnd = dice.coin();
    int by = dice.below(4) == 0 ? e - s : Math.min(e - s, 1 + dice.below(4));
    int window = windows.draw(model.cell(g, atEnd ? e - 1 : s), dice);
    if (window == Board.NONE || model.seatAgent[window] == model.seatAgent[seat]) {
      return false;
    }
    int from = atEnd ? e - by : s;
    int to = atEnd ? e : s + by;
    draft.shrink(seat, atEnd, by);
    return take(window, g, from, to);
  }

  /** Lets the agent of the window work in the group over the stretch, as far as may be. */
  private boolean take(int window, int g, int from, int to) {
    int s = Math.max(from, model.seatFrom[window]);
    int e = Math.min(to, model.seatTo[window]);
    int free = Board.NONE;
    for (int seat = window; seat < windows.seatsEnd[window]; seat++) {
      if (!board.works(seat)) {
        free = seat;
      } else if (board.start[seat] < e && s < board.end[seat]) {
        return false;
      } else if (board.group[seat] == g && (board.end[seat] == s || board.start[seat] == e)) {
        return draft.set(seat, g, Math.min(s, board.start[seat]), Math.max(e, board.end[seat]));
      }
    }
    return free != Board.NONE && draft.set(free, g, s, e);
  }

  private boolean swapGroups(int seat) {
    if (seat == Board.NONE) {
      return false;
    }
    int g = board.group[seat];
    int t = board.start[seat] + dice.below(board.end[seat] - board.start[seat]);
    int other = workingAt(windows.draw(model.cell(g, t), dice), t);
    if (other == Board.NONE || board.group[other] == g) {
      return false;
    }
    return agentOf(seat).can[board.group[other]]
        && draft.set(seat, board.group[other], board.start[seat], board.end[seat])
        && draft.set(other, g, board.start[other], board.end[other]);
  }

  private int workingAt(int window, int t) {
    if (window != Board.NONE) {
      for (int seat = window; seat < windows.seatsEnd[window]; seat++) {
        if (board.works(seat) && board.start[seat] <= t && t < board.end[seat]) {
          return seat;
        }
      }
    }
    return Board.NONE;
  }

  /** Somebody changes to the group that is short, and another steps in where they were. */
  private boolean chain() {
    int cell = shortCell();
    if (cell == Board.NONE) {
      return false;
    }
    int t = cell % model.stepCount;
    int seat = workingAt(windows.draw(cell, dice), t);
    int g = cell / model.stepCount;
    if (seat == Board.NONE || board.group[seat] == g) {
      return false;
    }
    int left = board.group[seat];
    int s = board.start[seat];
    int e = board.end[seat];
    int window = windows.draw(model.cell(left, t), dice);
    if (window == Board.NONE || model.seatAgent[window] == model.seatAgent[seat]) {
      return false;
    }
    return takeOver(seat, g, t) && stepIn(window, left, s, e, t);
  }

  private boolean stepIn(int window, int g, int s, int e, int t) {
    return dice.coin() ? reach(window, g, t) : take(window, g, s, e);
  }

  /** Moves time from one shift of an agent to another of the same agent. */
  private boolean moveHours(int seat) {
    if (seat == Board.NONE) {
      return false;
    }
    AgentFacts agent = agentOf(seat);
    int other = anotherSeat(agent, seat);
    if (other == Board.NONE) {
      return false;
    }
    int by = 1 + dice.below(3);
    draft.shrink(seat, dice.coin(), by);
    int g = board.group[other];
    return dice.coin()
        ? draft.set(other, g, board.start[other] - by, board.end[other])
        : draft.set(other, g, board.start[other], board.end[other] + by);
  }

  /** Makes one shift of two in a window. */
  private boolean merge(int seat) {
    if (seat == Board.NONE) {
      return false;
    }
    int s = board.start[seat];
    int e = board.end[seat];
    AgentFacts agent = agentOf(seat);
    int other = anotherSeat(agent, seat);
    if (other == Board.NONE || model.seatFrom[other] != model.seatFrom[seat]) {
      return false;
    }
    int g = dice.coin() ? board.group[seat] : board.group[other];
    int from = Math.min(s, board.start[other]);
    int to = Math.max(e, board.end[other]);
    draft.clear(other);
    return draft.set(seat, g, from, to);
  }

  /** Another working seat of the agent in this part, or {@link Board#NONE}; not always the same. */
  private int anotherSeat(AgentFacts agent, int seat) {
    int other = agent.seats + dice.below(agent.fixed - agent.seats);
    return other != seat && part.has(other) && board.works(other) ? other : Board.NONE;
  }

  private int distance() {
    int by = 1 + (dice.coin() ? 0 : dice.below(4));
    return dice.coin() ? by : -by;
  }

  private AgentFacts agentOf(int seat) {
    return model.agents.get(model.seatAgent[seat]);
  }
}
