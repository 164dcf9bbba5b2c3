package org.tideshift.scheduler.offers.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.scheduler.offers.ProblemSketch;
import org.tideshift.scheduler.offers.RandomProblem;

class RecreationTest {
  /** Prices are whole millionths. */
  private static final double ROUNDING = 100;

  /** Eight hours are wanted, two others are worked: the agent moves to all of the eight. */
  @Test
  void aDayLaidOutAnewIsTheBestForThePlan() {
    ProblemSketch sketch = new ProblemSketch(60, 24).need("g", 8, 16, 1);
    Board board = guided(ModelBuilder.build(sketch.agent("a", Set.of("g"), 0, 24).problem()));
    board.set(board.model.openSeats[0], 0, 1, 3);
    Draft draft = new Draft(board);
    boolean drawn = new Recreation(board, Part.whole(board.model), draft, new Dice(1)).draw(0);
    assertThat(drawn).isTrue();
    assertThat(board.uncovered).isZero();
    assertThat(board.surplus).isZero();
    assertThat(board.shifts).isEqualTo(1);
  }

  /** Whoever can do both leaves the longer work to the one who can do nothing else. */
  @Test
  void twoAgentsLaidOutTogetherCoverWhatNeitherCouldAlone() {
    ProblemSketch sketch = new ProblemSketch(60, 24).need("g", 8, 16, 1).need("h", 8, 15, 1);
    sketch.agent("a", Set.of("g", "h"), 8, 16).agent("b", Set.of("g"), 8, 16);
    Board board = guided(ModelBuilder.build(sketch.problem()));
    board.steepen(1);
    board.set(board.model.openSeats[0], board.model.groups.indexOf("g"), 8, 16);
    Draft draft = new Draft(board);
    Recreation recreation = new Recreation(board, Part.whole(board.model), draft, new Dice(1));
    for (int tries = 0; tries < 1000; tries++) {
      double before = Annealing.energy(board);
      if (recreation.draw(0) && Annealing.energy(board) <= before) {
        draft.keep();
      }
      draft.undo();
    }
    assertThat(board.uncovered).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void withoutHeatItBreaksNoRuleAndOneAgentAloneMakesNothingWorse(long seed) {
    Board board = guided(ModelBuilder.build(RandomProblem.of(seed).problem()));
    Draft draft = new Draft(board);
    Recreation recreation = new Recreation(board, Part.whole(board.model), draft, new Dice(seed));
    int drawn = 0;
    for (int tries = 0; tries < 300; tries++) {
      double before = Annealing.energy(board);
      if (recreation.draw(0)) {
        if (agents(board.model, draft) == 1) {
          assertThat(Annealing.energy(board)).isLessThanOrEqualTo(before + ROUNDING);
        }
        draft.keep();
        drawn++;
      }
    }
    assertThat(drawn).isPositive();
    assertThat(new RuleBreaches(board).total()).isZero();
  }

  private static long agents(Model model, Draft draft) {
    return IntStream.range(0, draft.size())
        .map(i -> model.seatAgent[draft.seat(i)])
        .distinct()
        .count();
  }

  /** Nothing is paid for an hour that nobody wants. */
  private static double price(int required) {
    return required > 0 ? 0.5 : 0;
  }

  private static Board guided(Model model) {
    Board board = new Board(model);
    double[] prices = Arrays.stream(model.required).mapToDouble(RecreationTest::price).toArray();
    board.follow(new PriceGuide(model, prices));
    return board;
  }
}
