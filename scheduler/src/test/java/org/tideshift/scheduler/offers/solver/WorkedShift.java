package org.tideshift.scheduler.offers.solver;

/** A shift as the constraint streams see it: offered, or committed. */
record WorkedShift(int agent, int group, int start, int end, int seat) {
  static WorkedShift of(Model model, PossibleShift possible) {
    int code = possible.code();
    return new WorkedShift(
        model.seatAgent[possible.seat()],
        ShiftCode.group(code),
        ShiftCode.start(code),
        ShiftCode.end(code),
        possible.seat());
  }

  int length() {
    return end - start;
  }
}
