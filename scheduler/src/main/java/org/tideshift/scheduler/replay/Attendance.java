package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tideshift.forecast.demand.IntervalGrid;

/** In which intervals somebody of a group is on shift, and in which somebody is wanted. */
final class Attendance {
  private final QueueTable table;
  private final IntervalGrid grid;
  private final List<BitSet> attended = new ArrayList<>();
  private final List<BitSet> wanted = new ArrayList<>();

  Attendance(ReplayCase replayed, QueueTable table) {
    this.table = table;
    this.grid = replayed.grid();
    for (String group : table.groups()) {
      attended.add(new BitSet());
      wanted.add(wanted(group, replayed));
    }
  }

  private BitSet wanted(String group, ReplayCase replayed) {
    BitSet intervals = new BitSet();
    List<WantedIntervals> told =
        replayed.required().stream().filter(one -> one.group().equals(group)).toList();
    for (int i = 0; i < grid.size(); i++) {
      int index = i;
      boolean isWanted =
          told.isEmpty()
              ? replayed.contacts().stream().anyMatch(flow -> comes(flow, group, index))
              : told.stream().anyMatch(one -> one.starts().contains(grid.startOf(index)));
      intervals.set(i, isWanted);
    }
    return intervals;
  }

  private boolean comes(ContactFlow flow, String group, int index) {
    int queue = table.numberOf(flow.queue());
    return flow.contacts(index) > 0 && table.groups().get(table.groupOf(queue)).equals(group);
  }

  void add(WorkedShift shift) {
    BitSet intervals = attended.get(table.groups().indexOf(shift.group()));
    shift.intervalsOf(grid).forEach(intervals::set);
  }

  void count(Tally tally) {
    for (int group = 0; group < wanted.size(); group++) {
      BitSet empty = (BitSet) wanted.get(group).clone();
      empty.andNot(attended.get(group));
      tally.add(Tally.OfGroup.REQUIRED_INTERVALS, group, wanted.get(group).cardinality());
      tally.add(Tally.OfGroup.EMPTY_INTERVALS, group, empty.cardinality());
    }
  }
}
