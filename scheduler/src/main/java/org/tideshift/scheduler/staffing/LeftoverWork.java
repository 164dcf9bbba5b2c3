package org.tideshift.scheduler.staffing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole people for the work of one group that idle time could not take, each queue levelled between
 * arrival and deadline. A person comes when the level line has gathered a whole interval's work, or
 * when a deadline leaves no choice.
 */
final class LeftoverWork {

  private static final double ROUNDING = 1e-9;

  private final List<Line> lines;
  private final double hoursOfOne;

  LeftoverWork(List<Backlog> backlogs, double hoursOfOne) {
    this.lines = backlogs.stream().map(Line::new).toList();
    this.hoursOfOne = hoursOfOne;
  }

  /** People for the interval; intervals must be asked for in order. */
  int agents(int index) {
    double forced = 0;
    double levelled = 0;
    for (Line line : lines) {
      forced += line.due(index);
      levelled += line.levelled(index);
    }
    int agents =
        (int)
            Math.max(
                Math.ceil(forced / hoursOfOne - ROUNDING),
                Math.floor(levelled / hoursOfOne + ROUNDING));
    return Math.max(0, agents);
  }

  /** Lets those people work: what is due first, then what is oldest. Returns the hours done. */
  double work(int index, int agents) {
    double capacity = agents * hoursOfOne;
    double done = 0;
    for (Line line : lines) {
      done += line.work(Math.min(line.due(index), capacity - done));
    }
    for (Line line : lines) {
      done += line.work(Math.min(line.available(index), capacity - done));
    }
    return done;
  }

  private static final class Line {
    private final DeferrableQueue queue;
    private final double[] arrived;
    private final double[] due;
    private final double[] level;
    private double done;

    Line(Backlog backlog) {
      this.queue = backlog.queue();
      int size = queue.grid().size();
      this.arrived = new double[size];
      this.due = new double[size];
      for (int index = 0; index < size; index++) {
        double left = backlog.left(index);
        if (left > 0) {
          arrived[index] += left;
          due[queue.due(index)] += left;
        }
      }
      cumulate(arrived);
      cumulate(due);
      this.level = levelOverOpenIntervals();
    }

    private static void cumulate(double[] values) {
      for (int i = 1; i < values.length; i++) {
        values[i] += values[i - 1];
      }
    }

    private double[] levelOverOpenIntervals() {
      int[] open = IntStream.range(0, arrived.length).filter(queue::isOpen).toArray();
      double[] some = new double[open.length];
      double[] must = new double[open.length];
      for (int i = 0; i < open.length; i++) {
        some[i] = arrived[open[i]];
        must[i] = due[open[i]];
      }
      double[] line = LevelWork.done(some, must);
      double[] level = new double[arrived.length];
      for (int i = 0; i < open.length; i++) {
        level[open[i]] = line[i];
      }
      return level;
    }

    double due(int index) {
      return Math.max(0, due[index] - done);
    }

    double levelled(int index) {
      return queue.isOpen(index) ? Math.max(0, level[index] - done) : 0;
    }

    double available(int index) {
      return queue.isOpen(index) ? Math.max(0, arrived[index] - done) : 0;
    }

    double work(double hours) {
      double part = Math.max(0, hours);
      done += part;
      return part;
    }
  }
}
