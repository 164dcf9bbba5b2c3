package org.tideshift.scheduler.offers.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.scheduler.offers.Effort;
import org.tideshift.scheduler.offers.OfferSearch;
import org.tideshift.scheduler.offers.ProblemSketch;
import org.tideshift.scheduler.offers.RandomProblem;
import org.tideshift.scheduler.offers.SearchProgress;

class PartitionTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void partsOfARoundHaveNeitherSeatsNorStepsInCommon(long seed) {
    Model model = model(seed);
    for (int round = 0; round < 2; round++) {
      Set<Integer> steps = new HashSet<>();
      for (Part part : Partition.halves(model).of(round)) {
        Set<Integer> own = new HashSet<>();
        for (int seat : part.seats) {
          for (int t = model.seatFrom[seat]; t < model.seatTo[seat]; t++) {
            own.add(t);
          }
        }
        assertThat(own).noneMatch(steps::contains);
        steps.addAll(own);
      }
    }
  }

  /** What every part may still take of a week is never more than the agent has left. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void spareHoursOfAWeekAreForOnePartOnly(long seed) {
    Model model = model(seed);
    Partition halves = Partition.halves(model);
    Board board = new Board(model);
    int[] early = halves.held(0, 0, board);
    int[] late = halves.held(0, 1, board);
    assertThat(early).hasSameSizeAs(late);
    for (int agent = 0; agent < model.agents.size(); agent++) {
      for (int week = 0; week < model.steps.weeks; week++) {
        int at = agent * model.steps.weeks + week;
        int spare = model.agents.get(agent).maxWeek - board.weekSteps(agent, week);
        assertThat(early[at] + late[at]).isIn(0, Math.max(0, spare));
      }
    }
  }

  /** Two pools that share no skill, a third group between nobody; each half is one pool. */
  @Test
  void groupsThatShareNoAgentsAreSearchedApart() {
    Model model = ModelBuilder.build(apart().problem());
    List<Part> parts = Partition.byGroups(model).of(0);
    assertThat(parts).hasSize(2);
    List<Set<String>> agents =
        parts.stream()
            .map(
                part ->
                    Arrays.stream(part.seats)
                        .mapToObj(
                            seat -> model.agents.get(model.seatAgent[seat]).id.substring(0, 1))
                        .collect(Collectors.toSet()))
            .toList();
    assertThat(agents).containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
  }

  @Test
  void groupsThatOneAgentTiesTogetherAreNotTakenApart() {
    ProblemSketch sketch = apart().agent("c", Set.of("g", "i"), 0, 24);
    assertThat(Partition.byGroups(ModelBuilder.build(sketch.problem())).isEmpty()).isTrue();
  }

  private static ProblemSketch apart() {
    ProblemSketch sketch = new ProblemSketch(60, 48);
    for (String group : List.of("g", "h", "i", "j")) {
      sketch.need(group, 0, 48, 3);
    }
    for (int i = 0; i < 4; i++) {
      sketch.agent("a" + i, Set.of("g", "h"), 2 * i, 40);
      sketch.agent("b" + i, Set.of("i"), 2 * i, 40);
    }
    return sketch;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void partsByGroupsDoNotDependOnThreadsEither(long seed) throws Exception {
    Model model = ModelBuilder.build(apart().problem());
    Partition groups = Partition.byGroups(model);
    List<Integer> alone = new ForkJoinPool(1).submit(() -> codes(model, groups, seed)).get();
    List<Integer> together = new ForkJoinPool(4).submit(() -> codes(model, groups, seed)).get();
    assertThat(together).isEqualTo(alone).anyMatch(code -> code != Board.NONE);
  }

  /** And no rule is broken where the parts meet. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void oneThreadAndFourFindTheSamePlan(long seed) throws Exception {
    List<Integer> alone = new ForkJoinPool(1).submit(() -> codes(seed)).get();
    List<Integer> together = new ForkJoinPool(4).submit(() -> codes(seed)).get();
    assertThat(together).isEqualTo(alone).anyMatch(code -> code != Board.NONE);
  }

  private static List<Integer> codes(long seed) {
    Model model = model(seed);
    return codes(model, Partition.halves(model), seed);
  }

  private static List<Integer> codes(Model model, Partition partition, long seed) {
    ProveBound bound = new ProveBound(model, new Windows(model));
    bound.raise(rounds -> rounds / 60.0);
    Aim aim = new Aim(bound.best() * Model.PRIORITY, bound.prices(), SearchProgress.none());
    Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Pace pace = new Pace(OfferSearch.of(Effort.QUICK), stopped);
    PlanSearch search = new PlanSearch(model, partition, pace, aim, seed);
    search.run();
    Board board = search.board();
    assertThat(new RuleBreaches(board).total()).isZero();
    return Arrays.stream(model.openSeats).mapToObj(board::code).toList();
  }

  private static Model model(long seed) {
    return ModelBuilder.build(RandomProblem.of(seed).problem());
  }
}
