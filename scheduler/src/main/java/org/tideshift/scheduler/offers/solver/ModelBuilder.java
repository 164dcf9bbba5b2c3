package org.tideshift.scheduler.offers.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.OfferWeights;
import org.tideshift.scheduler.offers.Wish;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Turns the typed problem into a {@link Model}. */
final class ModelBuilder {
  private static final int MOST_WEIGHT = 1_000_000;

  private final OfferProblem problem;
  private final Duration step;
  private final Steps steps;
  private final List<GroupRequirement> requirements;

  private ModelBuilder(OfferProblem problem) {
    this.problem = problem;
    this.requirements =
        problem.requirements().stream()
            .sorted(Comparator.comparing(GroupRequirement::staffingGroup))
            .toList();
    this.step = requirements.get(0).grid().length();
    this.steps = laySteps();
  }

  /** Builds the model of a problem with at least one requirement. */
  static Model build(OfferProblem problem) {
    return new ModelBuilder(problem).build();
  }

  private Model build() {
    List<AgentFacts> agents = new ArrayList<>();
    problem.pool().agents().stream()
        .sorted(Comparator.comparing(Agent::id))
        .forEach(agent -> agents.add(new AgentFacts(agent.id())));
    List<String> groups = requirements.stream().map(GroupRequirement::staffingGroup).toList();
    Model model = new Model(steps, groups, agents);
    for (int g = 0; g < groups.size(); g++) {
      require(model, g, requirements.get(g));
    }
    new AgentModelBuilder(problem, model).fill();
    OfferWeights weights = problem.aims().weights();
    model.offerPoints = WishBuilder.points(weights.of(Wish.FRAGMENTS));
    model.changePoints = WishBuilder.points(weights.of(Wish.CHANGE));
    model.wishShift = Annealing.wishShift(model);
    if (model.changePoints > 0) {
      Seeding.fill(model, problem.aims().published().shifts());
    }
    return model;
  }

  /**
   * The grid reaches one longest shift beyond the horizon, so that its last hours can be filled.
   */
  private Steps laySteps() {
    Instant origin = null;
    Instant end = null;
    for (GroupRequirement one : requirements) {
      IntervalGrid grid = one.grid();
      Instant last = grid.start().plus(step.multipliedBy(grid.size()));
      origin = origin == null || grid.start().isBefore(origin) ? grid.start() : origin;
      end = end == null || last.isAfter(end) ? last : end;
    }
    long size = Duration.between(origin, end).toSeconds() / step.toSeconds();
    long beyond =
        problem.pool().agents().stream()
            .mapToLong(agent -> agent.rules().shift().max().toSeconds() / step.toSeconds())
            .max()
            .orElse(0);
    long count = size + Math.min(beyond, Duration.ofDays(1).toSeconds() / step.toSeconds());
    ShiftCode.checkSteps(count);
    return new Steps(Objects.requireNonNull(origin), step, (int) count, problem.rules().week());
  }

  private void require(Model model, int group, GroupRequirement requirement) {
    IntervalGrid grid = requirement.grid();
    int offset = offset(requirement);
    for (int i = 0; i < grid.size(); i++) {
      int cell = model.cell(group, offset + i);
      model.planned[cell] = true;
      model.required[cell] = milli(requirement.agentsRequired(i));
      model.floor[cell] = milli(requirement.floorAgents(i));
      model.weight[cell] = weight(requirement.priority(i));
      model.target[cell] = model.required[cell];
    }
    problem
        .aims()
        .findTarget(requirement.staffingGroup())
        .ifPresent(target -> aim(model, model.cell(group, offset), target.expectedAgents()));
  }

  private static void aim(Model model, int firstCell, List<Double> expectedAgents) {
    for (int i = 0; i < expectedAgents.size(); i++) {
      int cell = firstCell + i;
      model.target[cell] = Math.max(model.required[cell], milli(expectedAgents.get(i)));
      model.isOverOffered |= model.target[cell] > model.required[cell];
    }
  }

  private int offset(GroupRequirement requirement) {
    Instant start = requirement.grid().start();
    boolean same = requirement.grid().length().equals(step);
    if (!same || steps.floor(start) != steps.ceil(start)) {
      throw new IllegalArgumentException(
          "All groups must be on one grid, but that of "
              + requirement.staffingGroup()
              + " is "
              + requirement.grid()
              + " beside intervals of "
              + step
              + " from "
              + steps.origin
              + ". Maybe a requirement of another planning interval was mixed in.");
    }
    return steps.floor(start);
  }

  /** From a hundredth of the usual priority to ten thousand times as much. */
  private static int weight(double priority) {
    return (int) Math.max(1, Math.min(MOST_WEIGHT, Math.round(priority * Model.PRIORITY)));
  }

  private static int milli(double agents) {
    return (int) Math.round(agents * Model.MILLI);
  }
}
