package org.tideshift.scheduler.replay;

import java.util.Arrays;

/** The agents on shift: who comes and goes, who answers, what they do in between. */
final class Floor {
  private enum State {
    ABSENT,
    PRESENT,
    /** A break has begun, but contacts are in hand. */
    LEAVING,
    AWAY
  }

  private final RunState run;
  private final Breaks breaks;
  private final IdleAgents idle;
  private final Tasks tasks;
  private final State[] states;
  private final int[] free;
  private final long[] end;
  private final long endOfTime;

  Floor(RunState run, Breaks breaks, long endOfTime) {
    this.run = run;
    this.breaks = breaks;
    this.idle = new IdleAgents(run.shifts());
    this.tasks = new Tasks(run);
    int shifts = run.shifts().size();
    this.states = new State[shifts];
    Arrays.fill(states, State.ABSENT);
    this.free = new int[shifts];
    this.end = new long[shifts];
    this.endOfTime = endOfTime;
  }

  /** Expects a shift, which is paid from its start to its end whatever comes. */
  void expect(int shift) {
    long start = run.shifts().start(shift);
    end[shift] = run.shifts().end(shift);
    free[shift] = profile(shift).units();
    run.tally().add(Tally.OfGroup.PAID, profile(shift).group(), (double) (end[shift] - start));
    run.heap().add(start, Event.of(Event.PRESENCE, shift, 0));
  }

  private Profile profile(int shift) {
    return run.shifts().profile(shift);
  }

  /** The shift begins or ends, or a break does. */
  void presence(int shift, long now) {
    if (now >= end[shift]) {
      states[shift] = State.ABSENT;
      retire(shift, now);
    } else if (states[shift] == State.PRESENT) {
      states[shift] = State.LEAVING;
      retire(shift, now);
      beginBreakWhenFree(shift, now);
    } else {
      states[shift] = State.PRESENT;
      long next = Math.min(end[shift], breaks.next(shift, now));
      run.heap().add(next, Event.of(Event.PRESENCE, shift, 0));
      seekWork(shift, now);
    }
  }

  /** Takes no more work; contacts in hand are finished. */
  private void retire(int shift, long now) {
    idle.remove(shift);
    handOn(tasks.layAside(shift, now), now);
  }

  private void beginBreakWhenFree(int shift, long now) {
    if (free[shift] == profile(shift).units()) {
      states[shift] = State.AWAY;
      long until = Math.min(end[shift], now + breaks.length(shift));
      run.tally()
          .add(Tally.OfGroup.AWAY, profile(shift).group(), (double) Math.max(0, until - now));
      run.heap().add(Math.max(until, now), Event.of(Event.PRESENCE, shift, 0));
    }
  }

  /** A contact comes that waits for an answer. */
  void contactComes(int queue, Arrivals contact) {
    long now = contact.time();
    int shift = idle.findFor(queue);
    if (shift == IdleAgents.NONE) {
      WaitingLine line = run.lines().get(queue);
      run.tally().add(Tally.OfQueue.ABANDONED, queue, line.dropPassed(now));
      line.add(now, contact.patientUntil(), contact.handleTime());
    } else {
      idle.remove(shift);
      answer(shift, queue, now, contact.handleTime(), now);
      afterAnswers(shift, now, now);
    }
  }

  /** Deferrable work comes. */
  void taskComes(int queue, Arrivals task) {
    long due = task.time() + run.table().within(queue);
    run.lines().get(queue).add(task.time(), due, task.handleTime());
    handOn(queue, task.time());
  }

  /** Lets somebody who is idle take work of the queue; of no queue where it is negative. */
  private void handOn(int queue, long now) {
    int shift = queue < 0 ? IdleAgents.NONE : idle.findForTask(queue);
    if (shift != IdleAgents.NONE) {
      long since = idle.since(shift);
      idle.remove(shift);
      afterAnswers(shift, since, now);
    }
  }

  /** A contact in hand ends. */
  void contactEnds(int shift, int units, long now) {
    if (states[shift] == State.PRESENT) {
      idle.remove(shift);
      free[shift] += units;
      seekWork(shift, now);
    } else {
      free[shift] += units;
      if (states[shift] == State.LEAVING) {
        beginBreakWhenFree(shift, now);
      }
    }
  }

  /** Deferrable work in hand may be done. */
  void taskEnds(int shift, long now) {
    if (tasks.end(shift, now)) {
      long since = idle.since(shift);
      idle.remove(shift);
      afterAnswers(shift, since, now);
    }
  }

  private void seekWork(int shift, long now) {
    for (int queue = nextInLine(shift, now); queue >= 0; queue = nextInLine(shift, now)) {
      WaitingLine line = run.lines().get(queue);
      answer(shift, queue, line.firstArrival(), line.firstWork(), now);
      line.remove();
    }
    afterAnswers(shift, now, now);
  }

  /** The queue of the contact that waits longest, of those the agent has attention for; or -1. */
  private int nextInLine(int shift, long now) {
    int next = -1;
    for (int queue : profile(shift).contactQueues()) {
      WaitingLine line = run.lines().get(queue);
      run.tally().add(Tally.OfQueue.ABANDONED, queue, line.dropPassed(now));
      boolean fits = !line.isEmpty() && profile(shift).need(queue) <= free[shift];
      if (fits && (next < 0 || line.firstArrival() < run.lines().get(next).firstArrival())) {
        next = queue;
      }
    }
    return next;
  }

  private void answer(int shift, int queue, long arrival, long handleTime, long now) {
    long wait = now - arrival;
    run.tally().add(Tally.OfQueue.SERVED, queue, 1);
    run.tally().add(Tally.OfQueue.WAITED, queue, (double) wait);
    run.tally().add(Tally.OfQueue.IN_TIME, queue, wait <= run.table().within(queue) ? 1 : 0);
    int units = profile(shift).need(queue);
    free[shift] -= units;
    long done = now + handleTime;
    run.heap().add(done, Event.of(Event.CONTACT_ENDS, shift, units));
    double attention = (double) units / profile(shift).units();
    double inside = attention * (Math.min(done, end[shift]) - now);
    double over = attention * Math.max(0, Math.min(done, endOfTime) - end[shift]);
    run.tally().add(Tally.OfQueue.WORKED, queue, inside);
    run.tally().add(Tally.OfGroup.ON_CONTACTS, profile(shift).group(), inside);
    run.tally().add(Tally.OfGroup.OVERRUN, profile(shift).group(), over);
  }

  /** Turns what attention is left to deferrable work, and waits for the next contact. */
  private void afterAnswers(int shift, long idleSince, long now) {
    if (free[shift] == 0) {
      handOn(tasks.layAside(shift, now), now);
      return;
    }
    if (!tasks.has(shift)) {
      tasks.take(shift, now);
    }
    tasks.goOn(shift, free[shift], now);
    idle.add(shift, free[shift], tasks.has(shift), idleSince);
  }

  /** Ends the time replayed: work in hand counts as far as it got. */
  void close() {
    for (int shift = 0; shift < states.length; shift++) {
      tasks.layAside(shift, endOfTime);
    }
  }
}
