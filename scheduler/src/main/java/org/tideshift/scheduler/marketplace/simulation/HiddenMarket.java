package org.tideshift.scheduler.marketplace.simulation;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * Draws what agents really do. It differs from what the planner thinks in every way that the
 * learning has to cope with: planners are too hopeful, agents of one tier differ, and nights and
 * weekends are liked less.
 */
public final class HiddenMarket {
  /** What agents claim of what planners think they do. */
  private static final double HOPE = 0.85;

  /** How alike agents are: the parameters of the beta distribution add up to this. */
  private static final double ALIKE = 8;

  private static final double SHOW_ALIKE = 20;
  private static final double LEAST = 0.02;
  private static final double WEEKEND = 0.75;
  private static final double NIGHT = 0.6;
  private static final double EARLY = 0.85;
  private static final double DAY = 1.1;

  private HiddenMarket() {}

  /** Returns the market of a pool as the planner knows it, with rates that are drawn. */
  public static SimulatedMarket behind(OfferProblem problem, long seed) {
    Chance chance = new Chance(seed);
    Map<String, HiddenRates> hidden = new TreeMap<>();
    for (Agent agent : problem.pool().agents()) {
      hidden.put(
          agent.id(),
          new HiddenRates(
              draw(agent.terms().claimRate() * HOPE, ALIKE, chance.of("claim", agent.id())),
              draw(agent.terms().showRate(), SHOW_ALIKE, chance.of("show", agent.id()))));
    }
    return new SimulatedMarket(problem, hidden, factors(), seed);
  }

  private static double draw(double mean, double alike, SplittableRandom random) {
    double inside = Math.max(LEAST, Math.min(1 - LEAST, mean));
    double level = LEAST / 2 + (1 - LEAST) * random.nextDouble();
    return new BetaDistribution(null, alike * inside, alike * (1 - inside))
        .inverseCumulativeProbability(level);
  }

  private static Map<HourOfWeek, Double> factors() {
    Map<HourOfWeek, Double> factors = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      double weekday = day.compareTo(DayOfWeek.FRIDAY) > 0 ? WEEKEND : 1;
      for (int hour = 0; hour < 24; hour++) {
        factors.put(new HourOfWeek(day, hour), weekday * factor(hour));
      }
    }
    return factors;
  }

  private static double factor(int hour) {
    if (hour < 6 || hour >= 21) {
      return NIGHT;
    }
    return hour < 9 ? EARLY : DAY;
  }
}
