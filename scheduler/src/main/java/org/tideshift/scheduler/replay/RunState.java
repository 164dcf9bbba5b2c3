package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of one run share.
 *
 * @param table the queues
 * @param shifts the shifts
 * @param lines who waits, by queue
 * @param heap what happens next
 * @param tally what is counted
 */
record RunState(
    QueueTable table, ShiftTable shifts, List<WaitingLine> lines, EventHeap heap, Tally tally) {
  RunState {
    lines = List.copyOf(lines);
  }

  static RunState before(ReplayCase replayed) {
    QueueTable table = new QueueTable(replayed);
    List<WaitingLine> lines = new ArrayList<>();
    for (int queue = 0; queue < table.size(); queue++) {
      lines.add(new WaitingLine());
    }
    return new RunState(
        table, new ShiftTable(replayed, table), lines, new EventHeap(), new Tally(table));
  }
}
