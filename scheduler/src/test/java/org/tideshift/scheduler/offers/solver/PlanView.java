package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Adds a plan up from nothing, plainly and slowly, for the constraint streams. */
final class PlanView {
  private final Model model;
  private final List<WorkedShift> shifts = new ArrayList<>();
  private final List<WorkedShift> commitments = new ArrayList<>();

  PlanView(Model model, List<PossibleShift> possibles) {
    this.model = model;
    possibles.stream()
        .filter(one -> one.shift() != null)
        .forEach(one -> shifts.add(WorkedShift.of(model, one)));
    for (int seat = 0; seat < model.seatAgent.length; seat++) {
      if (model.fixedGroup[seat] >= 0) {
        commitments.add(
            new WorkedShift(
                model.seatAgent[seat],
                model.fixedGroup[seat],
                model.seatFrom[seat],
                model.seatTo[seat],
                seat));
      }
    }
  }

  List<WorkedShift> calendarOf(int agent) {
    List<WorkedShift> calendar = new ArrayList<>();
    shifts.stream().filter(one -> one.agent() == agent).forEach(calendar::add);
    commitments.stream().filter(one -> one.agent() == agent).forEach(calendar::add);
    calendar.sort(Comparator.comparingInt(WorkedShift::start));
    return calendar;
  }

  /** The agent's shifts day by day; a rest begins a new one. */
  List<List<WorkedShift>> daysOf(int agent) {
    List<List<WorkedShift>> days = new ArrayList<>();
    WorkedShift last = null;
    for (WorkedShift next : calendarOf(agent)) {
      if (last == null || next.start() - last.end() >= model.agents.get(agent).minRest) {
        days.add(new ArrayList<>());
      }
      days.get(days.size() - 1).add(next);
      last = next;
    }
    return days;
  }

  int stepsIn(int agent, int week) {
    int steps = 0;
    for (WorkedShift one : calendarOf(agent)) {
      boolean committed = model.fixedGroup[one.seat()] >= 0;
      int starts = committed ? model.fixedWeek[one.seat()] : model.steps.weekOf(one.start());
      steps += starts == week ? one.length() : 0;
    }
    return steps;
  }

  long floorShort() {
    long sum = 0;
    for (int cell = 0; cell < model.floor.length; cell++) {
      sum += Math.max(0, model.floor[cell] - expected(cell));
    }
    return sum;
  }

  long uncovered() {
    long sum = 0;
    for (int cell = 0; cell < model.required.length; cell++) {
      sum += (long) Math.max(0, model.required[cell] - expected(cell)) * model.weight[cell];
    }
    return sum;
  }

  long belowTarget() {
    long sum = 0;
    for (int cell = 0; cell < model.required.length; cell++) {
      int there = Math.max(model.required[cell], expected(cell));
      sum += (long) Math.max(0, model.target[cell] - there) * model.weight[cell];
    }
    return sum;
  }

  long surplus() {
    long sum = 0;
    for (int cell = 0; cell < model.required.length; cell++) {
      sum += Math.max(0, expected(cell) - model.target[cell]);
    }
    return sum;
  }

  private int expected(int cell) {
    int offered =
        shifts.stream()
            .filter(one -> covers(one, cell))
            .mapToInt(one -> model.agents.get(one.agent()).worth(one.start()))
            .sum();
    int committed =
        commitments.stream()
            .filter(one -> covers(one, cell))
            .mapToInt(one -> model.fixedWorth[one.seat()])
            .sum();
    return offered + committed;
  }

  private boolean covers(WorkedShift one, int cell) {
    int step = cell % model.stepCount;
    return one.group() == cell / model.stepCount && one.start() <= step && step < one.end();
  }

  long wishes() {
    long sum = 0;
    for (WorkedShift one : shifts) {
      AgentFacts agent = model.agents.get(one.agent());
      sum += model.offerPoints + one.length() * agent.groupPoints[one.group()];
      for (int t = one.start(); t < one.end() && agent.disliked.length > 0; t++) {
        sum += agent.disliked[t] ? agent.dislikedPoints : 0;
      }
    }
    for (int agent = 0; agent < model.agents.size(); agent++) {
      AgentFacts facts = model.agents.get(agent);
      for (int week = 0; week < model.steps.weeks; week++) {
        int work = stepsIn(agent, week);
        sum += work < facts.weekPoints.length ? facts.weekPoints[work] : 0;
      }
    }
    return sum + model.changePoints * (published() - kept());
  }

  private long published() {
    return model.agents.stream().mapToLong(agent -> agent.published.length).sum();
  }

  private long kept() {
    return shifts.stream()
        .filter(
            one ->
                Arrays.stream(model.agents.get(one.agent()).published)
                    .anyMatch(code -> code == ShiftCode.of(one.group(), one.start(), one.end())))
        .count();
  }
}
