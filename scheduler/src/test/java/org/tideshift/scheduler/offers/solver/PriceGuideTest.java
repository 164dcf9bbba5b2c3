package org.tideshift.scheduler.offers.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.scheduler.offers.ProblemSketch;

class PriceGuideTest {
  private static final double UNIT = 1e6;

  /** Two agents required; wanted and priority as given. Every worth is that of one more agent. */
  @ParameterizedTest
  @CsvSource({"2, 1, 0.6", "2, 3, 2.1", "2, 1, 0", "5, 1, 0.6", "5, 3, 0.3", "5, 0.5, 0.1"})
  void oneMoreAgentIsWorthLessTheMoreThereAre(double target, double priority, double price) {
    Model model = model(target, priority);
    PriceGuide guide = new PriceGuide(model, new double[] {price});
    for (double done : new double[] {0, 0.5, 1}) {
      guide.steepen(done);
      double before = priority;
      for (int agents = 0; agents < 9000; agents += 250) {
        double worth = -4 * guide.change(0, agents, agents + 250) / UNIT;
        assertThat(worth).isBetween(-0.3 - 1e-9, before + 1e-9);
        before = worth;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 0.6, 2", "5, 1, 0.6, 2", "5, 3, 0.3, 5"})
  void whereThePriceSaysItIsServedAnotherIsWorthThePrice(
      double target, double priority, double price, int agents) {
    PriceGuide guide = new PriceGuide(model(target, priority), new double[] {price});
    int at = agents * Model.MILLI;
    assertThat(-guide.change(0, at - 1, at + 1) / UNIT * 500).isCloseTo(price, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "5, 1", "5, 3"})
  void farFromWhereItBendsTheCostIsThePlainOne(double target, double priority) {
    PriceGuide guide = new PriceGuide(model(target, priority), new double[] {0.1});
    guide.steepen(1);
    assertThat(-guide.change(0, 0, 1) * 1000 / UNIT).isCloseTo(priority, within(1e-3));
    assertThat(-guide.change(0, 9000, 9001) * 1000 / UNIT).isCloseTo(-0.3, within(1e-3));
  }

  private static Model model(double target, double priority) {
    ProblemSketch sketch =
        new ProblemSketch(60, 1)
            .need("g", 0, 1, 2)
            .priority("g", 0, 1, priority)
            .target("g", 0, 1, target);
    return ModelBuilder.build(sketch.problem());
  }
}
