package org.tideshift.scheduler.offers.solver;

/**
 * A change of a few seats, tried out on the board. Every single change is checked first, so the
 * board stays lawful; {@link #undo} puts everything back.
 */
final class Draft {
  /** Changes that fit in. */
  static final int MOST = 16;

  private final Board board;
  private final AgentRules rules;
  private final int[] seats = new int[MOST];
  private final int[] before = new int[MOST];
  private int size;

  Draft(Board board) {
    this.board = board;
    this.rules = new AgentRules(board);
  }

  int size() {
    return size;
  }

  int seat(int i) {
    return seats[i];
  }

  /** Forgets the changes and leaves them on the board. */
  void keep() {
    size = 0;
  }

  void undo() {
    while (size > 0) {
      size--;
      board.setCode(seats[size], before[size]);
    }
  }

  /** Gives the seat the shift if the rules allow it. */
  boolean set(int seat, int group, int start, int end) {
    if (size == MOST || !rules.allows(seat, group, start, end)) {
      return false;
    }
    note(seat);
    board.set(seat, group, start, end);
    return true;
  }

  void clear(int seat) {
    note(seat);
    board.clear(seat);
  }

  /** Takes steps off one end; drops the shift where too little would be left. */
  void shrink(int seat, boolean atEnd, int by) {
    int s = board.start[seat] + (atEnd ? 0 : by);
    int e = board.end[seat] - (atEnd ? by : 0);
    if (!set(seat, board.group[seat], s, e)) {
      clear(seat);
    }
  }

  private void note(int seat) {
    seats[size] = seat;
    before[size] = board.code(seat);
    size++;
  }
}
