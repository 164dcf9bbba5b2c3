package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/**
 * The seats that one solver may change; the others stay as they are meanwhile. Parts that are
 * searched at the same time share no seat, no cell and no hours of an agent's week.
 */
final class Part {
  final Model model;

  /** The seats, in their order. */
  final int[] seats;

  /** Windows of these seats only. */
  final Windows windows;

  private final boolean[] isIn;

  /** Takes seats of whole windows. */
  Part(Model model, int[] seats) {
    this.model = model;
    this.seats = seats;
    this.isIn = new boolean[model.seatAgent.length];
    Arrays.stream(seats).forEach(seat -> isIn[seat] = true);
    this.windows = new Windows(model, seat -> isIn[seat]);
  }

  /** All possible shifts. */
  static Part whole(Model model) {
    return new Part(model, model.openSeats);
  }

  boolean has(int seat) {
    return isIn[seat];
  }
}
