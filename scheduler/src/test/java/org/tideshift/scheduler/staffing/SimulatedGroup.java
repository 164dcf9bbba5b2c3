package org.tideshift.scheduler.staffing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A small discrete-event simulation: random arrivals, first come first served, exponential handle
 * times and patience. Agents without a contact work on tasks, which they lay aside at once when a
 * contact comes.
 */
final class SimulatedGroup {

  private final ContactStream stream;
  private final int slots;
  private final double tasksPerSecond;
  private final double taskSeconds;
  private final SplittableRandom random;
  private final PriorityQueue<Double> departures = new PriorityQueue<>();
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private double now;
  private int tasks;
  private double busyTime;
  private double taskTime;
  private int offered;
  private int inTime;
  private int abandoned;

  private record Waiting(double since, double until) {}

  /** Shares of contacts and of time. */
  record Outcome(double inTime, double abandoned, double occupancy, double occupancyWithTasks) {}

  SimulatedGroup(
      ContactStream stream, int slots, double taskErlangs, double taskSeconds, long seed) {
    this.stream = stream;
    this.slots = slots;
    this.taskSeconds = taskSeconds;
    this.tasksPerSecond = taskErlangs / taskSeconds;
    this.random = new SplittableRandom(seed);
  }

  Outcome run(double hours, double within) {
    double end = hours * 3600;
    double arrival = exponential(3600 / stream.contactsPerHour());
    while (arrival < end) {
      while (!departures.isEmpty() && departures.peek() <= arrival) {
        moveTo(departures.peek());
        departures.remove();
        serveNext(within);
      }
      moveTo(arrival);
      arrive();
      arrival += exponential(3600 / stream.contactsPerHour());
    }
    return new Outcome(
        (double) inTime / offered,
        (double) abandoned / offered,
        busyTime / slots / now,
        (busyTime + taskTime) / slots / now);
  }

  private void arrive() {
    offered++;
    if (departures.size() < slots) {
      inTime++;
      departures.add(now + exponential(stream.ahtSeconds()));
    } else {
      queue.addLast(new Waiting(now, now + exponential(stream.patienceSeconds())));
    }
  }

  private void serveNext(double within) {
    while (!queue.isEmpty()) {
      Waiting next = queue.removeFirst();
      if (next.until() >= now) {
        inTime += now - next.since() <= within ? 1 : 0;
        departures.add(now + exponential(stream.ahtSeconds()));
        return;
      }
      abandoned++;
    }
  }

  private void moveTo(double time) {
    busyTime += departures.size() * (time - now);
    workOnTasks(slots - departures.size(), time);
    now = time;
  }

  /** Exponential tasks have no memory, so that one laid aside may as well begin anew. */
  private void workOnTasks(int free, double until) {
    double clock = now;
    while (tasksPerSecond > 0 && clock < until) {
      int served = Math.min(free, tasks);
      double rate = tasksPerSecond + served / taskSeconds;
      double next = Math.min(until, clock + exponential(1 / rate));
      taskTime += served * (next - clock);
      clock = next;
      if (clock < until) {
        tasks += random.nextDouble() * rate < tasksPerSecond ? 1 : -1;
      }
    }
  }

  private double exponential(double mean) {
    return mean == Double.POSITIVE_INFINITY ? mean : -mean * Math.log(1 - random.nextDouble());
  }
}
