package org.tideshift.scheduler.offers.solver;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import java.util.List;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** The rules and wishes once more, to be read rather than fast; they assert the {@link Board}. */
public final class ShiftConstraints implements ConstraintProvider {
  private static final BendableLongScore RULE =
      BendableLongScore.ofHard(1, ShiftPlan.SOFT_LEVELS, 0, 1);

  /** Called by OptaPlanner. */
  public ShiftConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      qualified(factory),
      insideWindow(factory),
      gap(factory),
      brands(factory),
      shiftsADay(factory),
      hoursADay(factory),
      hoursAWeek(factory),
      wholePlan(factory, 0, "floors", PlanView::floorShort),
      wholePlan(factory, 1, "uncovered", PlanView::uncovered),
      wholePlan(factory, 2, "below target", PlanView::belowTarget),
      wholePlan(factory, 3, "surplus", PlanView::surplus),
      wholePlan(factory, 4, "wishes", PlanView::wishes)
    };
  }

  Constraint qualified(ConstraintFactory factory) {
    return worked(factory)
        .filter((shift, model) -> !model.agents.get(shift.agent()).can[shift.group()])
        .penalize(RULE)
        .asConstraint("qualified");
  }

  Constraint insideWindow(ConstraintFactory factory) {
    return worked(factory)
        .filter(
            (shift, model) -> {
              AgentFacts agent = model.agents.get(shift.agent());
              boolean inside =
                  model.seatFrom[shift.seat()] <= shift.start()
                      && shift.end() <= model.seatTo[shift.seat()];
              return !inside
                  || shift.length() < agent.minLength
                  || shift.length() > agent.maxLength;
            })
        .penalize(RULE)
        .asConstraint("inside window");
  }

  Constraint gap(ConstraintFactory factory) {
    return perAgent(
        factory,
        "gap",
        (plan, agent) -> {
          AgentFacts facts = plan.model().agents.get(agent);
          int least = Math.min(facts.minGap, facts.minRest);
          return pairs(plan, agent, (one, other) -> other.start() - one.end() < least);
        });
  }

  Constraint brands(ConstraintFactory factory) {
    return perAgent(
        factory,
        "brands",
        (plan, agent) -> {
          boolean[][] conflict = plan.model().conflict;
          int coolOff = plan.model().coolOff;
          return pairs(
              plan,
              agent,
              (one, other) ->
                  conflict.length > 0
                      && conflict[one.group()][other.group()]
                      && other.start() - one.end() < coolOff);
        });
  }

  Constraint shiftsADay(ConstraintFactory factory) {
    return perAgent(
        factory,
        "shifts a day",
        (plan, agent) ->
            plan.view().daysOf(agent).stream()
                .mapToLong(day -> day.size() - plan.model().agents.get(agent).maxShifts)
                .filter(above -> above > 0)
                .sum());
  }

  Constraint hoursADay(ConstraintFactory factory) {
    return perAgent(
        factory,
        "hours a day",
        (plan, agent) ->
            plan.view().daysOf(agent).stream()
                .mapToLong(day -> day.stream().mapToInt(WorkedShift::length).sum())
                .map(hours -> hours - plan.model().agents.get(agent).maxDay)
                .filter(above -> above > 0)
                .sum());
  }

  Constraint hoursAWeek(ConstraintFactory factory) {
    return perAgent(
        factory,
        "hours a week",
        (plan, agent) -> {
          int most = plan.model().agents.get(agent).maxWeek;
          return IntStream.range(0, plan.model().steps.weeks)
              .mapToLong(week -> Math.max(0, plan.view().stepsIn(agent, week) - most))
              .sum();
        });
  }

  private static Constraint perAgent(
      ConstraintFactory factory, String name, ToLongBiFunction<Whole, Integer> breaches) {
    return plan(factory)
        .penalizeLong(
            RULE,
            plan ->
                IntStream.range(0, plan.model().agents.size())
                    .mapToLong(agent -> breaches.applyAsLong(plan, agent))
                    .sum())
        .asConstraint(name);
  }

  private static Constraint wholePlan(
      ConstraintFactory factory, int level, String name, ToLongFunction<PlanView> value) {
    return plan(factory)
        .penalizeLong(
            BendableLongScore.ofSoft(1, ShiftPlan.SOFT_LEVELS, level, 1),
            plan -> value.applyAsLong(plan.view()))
        .asConstraint(name);
  }

  /** The whole plan; every constraint on it adds it up from nothing. */
  record Whole(Model model, PlanView view) {}

  private interface Pair {
    boolean test(WorkedShift one, WorkedShift later);
  }

  private static long pairs(Whole plan, int agent, Pair pair) {
    List<WorkedShift> calendar = plan.view().calendarOf(agent);
    long count = 0;
    for (int i = 0; i < calendar.size(); i++) {
      for (int j = i + 1; j < calendar.size(); j++) {
        count += pair.test(calendar.get(i), calendar.get(j)) ? 1 : 0;
      }
    }
    return count;
  }

  private static BiConstraintStream<WorkedShift, Model> worked(ConstraintFactory factory) {
    return factory
        .forEach(PossibleShift.class)
        .join(Model.class)
        .map((possible, model) -> WorkedShift.of(model, possible))
        .join(Model.class);
  }

  private static UniConstraintStream<Whole> plan(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(PossibleShift.class)
        .groupBy(toList())
        .join(Model.class)
        .map((all, model) -> new Whole(model, new PlanView(model, all)));
  }
}
