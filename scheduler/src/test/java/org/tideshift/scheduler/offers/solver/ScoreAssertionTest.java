package org.tideshift.scheduler.offers.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.constraint.streams.bavet.BavetConstraintFactory;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.domain.solution.descriptor.SolutionDescriptor;
import org.tideshift.scheduler.offers.BrandConflicts;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.ProblemSketch;
import org.tideshift.scheduler.offers.RandomProblem;
import org.tideshift.scheduler.offers.SearchProgress;

/** The fast score against the readable one. */
class ScoreAssertionTest {
  private static final int MOVES = 4_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyStepOfASearchHasTheScoreThatTheConstraintStreamsGive(long seed) {
    assertEveryStep(RandomProblem.of(seed), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void soItDoesWhereAgentsAreUnsureByHourAndMoreIsWantedThanRequired(long seed) {
    assertEveryStep(RandomProblem.unsure(seed), seed);
  }

  /** A half of the plan, whose other half has shifts already, with prices as a guide. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void soItDoesInAPartOfThePlanThatGoesByPrices(long seed) {
    Model model = ModelBuilder.build(RandomProblem.of(seed).problem());
    ProveBound bound = new ProveBound(model, new Windows(model));
    bound.raise(rounds -> rounds / 60.0);
    Part late = Partition.halves(model).of(0).get(0);
    ShiftPlan early = solve(OfferSolverConfig.coldPart(), Partition.halves(model).of(0).get(1));
    Search search = search(late, bound.prices(), 0, 0.9);
    solve(OfferSolverConfig.warmPart(), ShiftPlan.of(late, search, codes(early)));
    assertThat(search.left()).isNotEqualTo(codes(early));
  }

  private static void assertEveryStep(ProblemSketch sketch, long seed) {
    assertThat(solve(OfferSolverConfig.whole(), empty(sketch, seed)).possibleShifts())
        .anyMatch(one -> one.shift() != null);
  }

  private static ShiftPlan solve(SolverConfig config, Part part) {
    return solve(
        config, ShiftPlan.of(part, search(part, new double[0], 0.9, 1), nothing(part.model)));
  }

  private static ShiftPlan solve(SolverConfig config, ShiftPlan plan) {
    config.setEnvironmentMode(EnvironmentMode.FULL_ASSERT);
    config
        .getScoreDirectorFactoryConfig()
        .setAssertionScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withConstraintProviderClass(ShiftConstraints.class));
    return SolverFactory.<ShiftPlan>create(config).buildSolver().solve(plan);
  }

  private static int[] codes(ShiftPlan plan) {
    int[] codes = nothing(plan.model());
    plan.possibleShifts().forEach(one -> codes[one.seat()] = one.code());
    return codes;
  }

  /**
   * A plan, and a constraint that has something to say about it; of the rules no other one has.
   *
   * @param shifts seat, group, first and last hour
   */
  record Case(String constraint, ProblemSketch sketch, List<List<Integer>> shifts) {
    @Override
    public String toString() {
      return constraint;
    }
  }

  static Stream<Case> cases() {
    ProblemSketch rivals =
        new ProblemSketch(60, 48)
            .need("g", 0, 48, 1)
            .need("h", 0, 48, 1)
            .brands(new BrandConflicts(List.of(Set.of("acme", "globex")), Period.ofDays(3)))
            .access(new GroupAccess("g", Set.of(), Set.of("acme"), Set.of(), List.of()))
            .access(new GroupAccess("h", Set.of(), Set.of("globex"), Set.of(), List.of()))
            .agent("a", Set.of(), 0, 48);
    ProblemSketch fewHours =
        new ProblemSketch(60, 48)
            .need("g", 0, 48, 1)
            .agent("a", Set.of("g"), ProblemSketch.rules(8, 8, 1, 8))
            .available("a", 0, 48);
    ProblemSketch brief =
        new ProblemSketch(60, 48).need("g", 0, 48, 1).agent("a", Set.of("g"), 0, 10);
    return Stream.of(
        new Case("qualified", sketch(), List.of(List.of(0, 1, 2, 4))),
        new Case("inside window", brief, List.of(List.of(0, 0, 8, 12))),
        new Case("gap", sketch(), List.of(List.of(0, 0, 2, 4), List.of(1, 0, 4, 6))),
        new Case("brands", rivals, List.of(List.of(0, 0, 2, 4), List.of(1, 1, 20, 22))),
        new Case(
            "shifts a day",
            sketch(),
            List.of(List.of(0, 0, 2, 3), List.of(1, 0, 5, 6), List.of(2, 0, 8, 9))),
        new Case("hours a day", sketch(), List.of(List.of(0, 0, 2, 7), List.of(1, 0, 9, 13))),
        new Case("hours a week", fewHours, List.of(List.of(0, 0, 2, 8), List.of(1, 0, 20, 24))),
        new Case("floors", sketch().floor("g", 3, 5, 2), List.of(List.of(0, 0, 2, 4))),
        new Case("uncovered", sketch(), List.of()),
        new Case("below target", sketch().target("g", 2, 4, 3), List.of(List.of(0, 0, 2, 4))),
        new Case("surplus", sketch().need("g", 0, 3, 0), List.of(List.of(0, 0, 2, 4))),
        new Case("wishes", sketch(), List.of(List.of(0, 0, 2, 4))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aConstraintSpeaksUpAndTheFastScoreAgrees(Case one) {
    ShiftPlan plan = plan(one);
    Map<String, BendableLongScore> found = explain(plan);
    assertThat(found.get(one.constraint())).isNotEqualTo(ZERO);
    if (found.getOrDefault(one.constraint(), ZERO).hardScore(0) < 0) {
      assertThat(found.values()).filteredOn(score -> score.hardScore(0) < 0).hasSize(1);
    } else {
      assertThat(found.values()).noneMatch(score -> score.hardScore(0) < 0);
    }
    BoardScore fast = new BoardScore();
    fast.resetWorkingSolution(plan);
    assertThat(fast.calculateScore())
        .isEqualTo(found.values().stream().reduce(ZERO, BendableLongScore::add));
  }

  @Test
  void everyConstraintHasACaseOfItsOwn() {
    var descriptor =
        SolutionDescriptor.buildSolutionDescriptor(ShiftPlan.class, PossibleShift.class);
    var factory = new BavetConstraintFactory<>(descriptor, EnvironmentMode.REPRODUCIBLE);
    assertThat(new ShiftConstraints().defineConstraints(factory))
        .extracting(Constraint::getConstraintName)
        .containsExactlyInAnyOrderElementsOf(cases().map(Case::constraint).toList());
  }

  private static final BendableLongScore ZERO = BendableLongScore.zero(1, ShiftPlan.SOFT_LEVELS);

  private static ProblemSketch sketch() {
    return new ProblemSketch(60, 48)
        .need("g", 0, 48, 1)
        .need("h", 0, 48, 1)
        .agent("a", Set.of("g"), 0, 48);
  }

  private static ShiftPlan plan(Case one) {
    ShiftPlan plan = empty(one.sketch(), 1);
    for (List<Integer> shift : one.shifts()) {
      plan.possibleShifts()
          .get(shift.get(0))
          .assign(ShiftCode.of(shift.get(1), shift.get(2), shift.get(3)));
    }
    return plan;
  }

  private static Map<String, BendableLongScore> explain(ShiftPlan plan) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(ShiftPlan.class)
            .withEntityClasses(PossibleShift.class)
            .withConstraintProviderClass(ShiftConstraints.class);
    return SolutionManager.<ShiftPlan, BendableLongScore>create(SolverFactory.create(config))
        .explain(plan)
        .getConstraintMatchTotalMap()
        .values()
        .stream()
        .collect(
            Collectors.toMap(
                ConstraintMatchTotal::getConstraintName, ConstraintMatchTotal::getScore));
  }

  private static ShiftPlan empty(ProblemSketch sketch, long seed) {
    Part whole = Part.whole(ModelBuilder.build(sketch.problem()));
    Search search = new Search(aim(new double[0]), 0, 1, tried -> (double) tried / MOVES, seed);
    return ShiftPlan.of(whole, search, nothing(whole.model));
  }

  private static Search search(Part part, double[] prices, double from, double to) {
    int[] held = new int[part.model.agents.size() * part.model.steps.weeks];
    return new Search(aim(prices), from, to, tried -> (double) tried / MOVES, 1).holding(held);
  }

  private static Aim aim(double[] prices) {
    return new Aim(0, prices, SearchProgress.none());
  }

  private static int[] nothing(Model model) {
    int[] codes = new int[model.seatAgent.length];
    Arrays.fill(codes, Board.NONE);
    return codes;
  }
}
