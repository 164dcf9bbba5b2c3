package org.tideshift.forecast.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;

/** Makes the counts of each queue from rows that are sound. */
final class HistoryBuild {
  private static final int MOST_MINUTES = 30 * 366 * 1440;
  private static final int MINUTES_AN_HOUR = 60;

  private final HistoryRows rows;
  private final SortedRows sorted;
  private final GridForm grid;
  private final HistoryOptions options;
  private final DataProblems problems;

  HistoryBuild(
      HistoryRows rows,
      SortedRows sorted,
      GridForm grid,
      HistoryOptions options,
      DataProblems problems) {
    this.rows = rows;
    this.sorted = sorted;
    this.grid = grid;
    this.options = options;
    this.problems = problems;
  }

  /** Records queues whose times are too far apart to be right. */
  void checkSpans() {
    for (int queue = 0; queue < sorted.queues(); queue++) {
      int first = sorted.start(queue);
      int last = sorted.end(queue) - 1;
      if (last > first && sorted.minute(last) - sorted.minute(first) > MOST_MINUTES) {
        int row = sorted.row(widestStep(first, last));
        problems.error(
            rows.file(row),
            rows.line(row),
            rows.timeColumn(row),
            "the history of a queue spans more than 30 years, valid: up to 30. Maybe a year is"
                + " mistyped");
      }
    }
  }

  private int widestStep(int first, int last) {
    int widest = last;
    for (int i = first + 1; i <= last; i++) {
      if (step(i) > step(widest)) {
        widest = i;
      }
    }
    return widest;
  }

  private int step(int position) {
    return sorted.minute(position) - sorted.minute(position - 1);
  }

  /**
   * The history.
   *
   * @param names the queues' names, by number
   * @param left rows to leave out
   */
  History build(List<String> names, List<QueueFacts> facts, BitSet left) {
    int lastMinute = 0;
    for (int queue = 0; queue < sorted.queues(); queue++) {
      lastMinute = Math.max(lastMinute, sorted.minute(sorted.end(queue) - 1));
    }
    List<QueueHistory> queues = new ArrayList<>();
    for (int queue = 0; queue < sorted.queues(); queue++) {
      warnOfGaps(queue, names.get(queue));
      warnOfNoDemand(queue, names.get(queue));
      queues.add(
          new QueueHistory(counts(queue, names.get(queue), left, lastMinute), facts.get(queue)));
    }
    return new History(
        Duration.ofMinutes(grid.minutes()), hourStart(), rows.size() - left.cardinality(), queues);
  }

  private Instant hourStart() {
    int first = sorted.row(0);
    int intoHour = Math.floorMod(rows.minute(first) + rows.offsetMinutes(first), MINUTES_AN_HOUR);
    return instant(rows.minute(first) - intoHour);
  }

  private static Instant instant(int minute) {
    return Instant.ofEpochSecond(minute * 60L);
  }

  private void warnOfGaps(int queue, String name) {
    if (options.absent() == AbsentIntervals.UNKNOWN) {
      new HistoryGaps(rows, sorted, grid, minute -> options.isOutage(name, instant(minute)))
          .find(queue)
          .ifPresent(
              gaps ->
                  problems.warning(
                      rows.file(gaps.nextRow()),
                      rows.line(gaps.nextRow()),
                      rows.timeColumn(gaps.nextRow()),
                      "gap in " + Printable.value(name) + ", unknown, not zero: " + gaps));
    }
  }

  private void warnOfNoDemand(int queue, String name) {
    for (int i = sorted.start(queue); i < sorted.end(queue); i++) {
      if (rows.contacts(sorted.row(i)) > 0) {
        return;
      }
    }
    int first = sorted.row(sorted.start(queue));
    problems.warning(
        rows.file(first),
        rows.line(first),
        "no demand: all contacts of " + Printable.value(name) + " are 0");
  }

  private ContactCounts counts(int queue, String name, BitSet left, int lastMinute) {
    int first = sorted.minute(sorted.start(queue));
    boolean zeros = options.absent() == AbsentIntervals.ZERO;
    int last = zeros ? lastMinute : sorted.minute(sorted.end(queue) - 1);
    int size = (last - first) / grid.minutes() + 1;
    QueueSums sums = new QueueSums(size);
    for (int i = sorted.start(queue); i < sorted.end(queue); i++) {
      if (!left.get(sorted.row(i))) {
        sums.add((sorted.minute(i) - first) / grid.minutes(), rows, sorted.row(i));
      }
    }
    return sums.counts(
        ContactCounts.builder(
            name, new IntervalGrid(instant(first), Duration.ofMinutes(grid.minutes()), size)),
        zeros);
  }
}
