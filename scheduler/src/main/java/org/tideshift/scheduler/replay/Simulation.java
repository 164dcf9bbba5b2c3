package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.List;
import org.tideshift.forecast.demand.IntervalGrid;

/** One run: every contact through the shifts, event by event. */
final class Simulation {
  private final RunState run;
  private final List<Arrivals> flows = new ArrayList<>();
  private final int[] queueOfFlow;
  private final Floor floor;
  private final Attendance attendance;
  private final long endOfTime;

  private Simulation(ReplayCase replayed, ReplayOptions options, Luck luck) {
    IntervalGrid grid = replayed.grid();
    this.run = RunState.before(replayed);
    this.endOfTime = grid.size() * grid.length().toSeconds() * QueueTable.SECOND;
    this.floor = new Floor(run, new Breaks(run.shifts(), run.table(), luck), endOfTime);
    this.attendance = new Attendance(replayed, run.table());
    this.queueOfFlow = new int[replayed.contacts().size()];
    for (int flow = 0; flow < queueOfFlow.length; flow++) {
      ContactFlow contacts = replayed.contacts().get(flow);
      queueOfFlow[flow] = run.table().numberOf(contacts.queue());
      double patience = run.table().patienceSeconds(queueOfFlow[flow]);
      flows.add(new Arrivals(contacts, patience, options, luck));
    }
    for (int shift = 0; shift < run.shifts().size(); shift++) {
      WorkedShift worked = run.shifts().shift(shift);
      if (!options.drawsClaims() || luck.ofShift(worked).nextDouble() < worked.probability()) {
        floor.expect(shift);
        attendance.add(worked);
      }
    }
  }

  /** Replays once. */
  static RunFigures run(ReplayCase replayed, ReplayOptions options, Luck luck) {
    Simulation simulation = new Simulation(replayed, options, luck);
    simulation.run();
    return new RunFigures(simulation.run.table(), simulation.run.tally());
  }

  private void run() {
    for (int flow = 0; flow < queueOfFlow.length; flow++) {
      expectNext(flow);
    }
    EventHeap heap = run.heap();
    while (!heap.isEmpty() && heap.nextTime() < endOfTime) {
      long now = heap.nextTime();
      happen(heap.remove(), now);
    }
    floor.close();
    for (int queue = 0; queue < run.table().size(); queue++) {
      countWaiting(queue);
    }
    attendance.count(run.tally());
  }

  private void expectNext(int flow) {
    if (flows.get(flow).next()) {
      run.heap().add(flows.get(flow).time(), Event.of(Event.ARRIVAL, flow, 0));
    }
  }

  private void happen(long event, long now) {
    int subject = Event.subject(event);
    switch (Event.kind(event)) {
      case Event.PRESENCE -> floor.presence(subject, now);
      case Event.CONTACT_ENDS -> floor.contactEnds(subject, Event.units(event), now);
      case Event.TASK_ENDS -> floor.taskEnds(subject, now);
      default -> arrive(subject);
    }
  }

  private void arrive(int flow) {
    int queue = queueOfFlow[flow];
    run.tally().add(Tally.OfQueue.OFFERED, queue, 1);
    if (run.table().isDeferrable(queue)) {
      floor.taskComes(queue, flows.get(flow));
    } else {
      floor.contactComes(queue, flows.get(flow));
    }
    expectNext(flow);
  }

  private void countWaiting(int queue) {
    WaitingLine line = run.lines().get(queue);
    int passed = line.countPassed(endOfTime);
    boolean deferrable = run.table().isDeferrable(queue);
    int waiting = deferrable ? line.size() : line.size() - passed;
    run.tally().add(Tally.OfQueue.WAITING, queue, waiting);
    run.tally().add(Tally.OfQueue.ABANDONED, queue, deferrable ? 0 : passed);
    run.tally().add(Tally.OfQueue.NOT_YET_DUE, queue, deferrable ? line.size() - passed : 0);
  }
}
