package org.tideshift.scheduler.marketplace.simulation;

import java.util.List;
import org.tideshift.scheduler.marketplace.Calibration;

/**
 * Plays one market three times: one offer a seat, a flat number of offers a seat, and offers by
 * probability. The flat factor is tuned until it costs as many paid hours as probability does.
 */
public final class CompareStrategies {
  /** The least days of requirement: one before the first day that is decided, and that one. */
  private static final int LEAST_DAYS = 2;

  private static final int BISECTIONS = 11;
  private static final int TRIES = 20;
  private static final double STEP = 0.007;
  private static final double MOST_FACTOR = 8;
  private static final double CLOSE_ENOUGH = 0.004;

  private final SimulatedMarket market;
  private final int nights;
  private final Planner planner;

  private CompareStrategies(SimulatedMarket market, int nights, Planner planner) {
    this.market = market;
    this.nights = nights;
    this.planner = planner;
  }

  /**
   * Returns what came of it.
   *
   * @param nights how many to play, cut to the days that the requirement has
   * @param shortRisk the accepted probability that an interval is short, 0..1
   * @param planner how each night's offers are found
   * @throws IllegalArgumentException where the requirement is shorter than two days
   */
  public static Comparison of(
      SimulatedMarket market, int nights, double shortRisk, Planner planner) {
    int days = new MarketDays(market.problem()).count();
    if (days < LEAST_DAYS) {
      throw new IllegalArgumentException(
          "The requirement has " + days + " days, valid: 2 or more. Maybe a longer horizon.");
    }
    return new CompareStrategies(market, Math.min(nights, days - 1), planner).compare(shortRisk);
  }

  /**
   * Three ways of offering, side by side.
   *
   * @param seed that of the market
   * @param strategies one-to-one, flat factor, by probability
   * @param flatFactor offers a seat of the flat factor, as tuned
   * @param hits whether what was learnt is near what is hidden
   * @param calibration whether the probabilities told could be trusted
   */
  public record Comparison(
      long seed,
      List<StrategyResult> strategies,
      double flatFactor,
      RangeHits hits,
      Calibration calibration) {
    /** Copies the list. */
    public Comparison {
      strategies = List.copyOf(strategies);
    }

    /** Returns the flat factor's result. */
    public StrategyResult flat() {
      return strategies.get(1);
    }

    /** Returns the result of offering by probability. */
    public StrategyResult byProbability() {
      return strategies.get(2);
    }

    /** Returns how far the paid hours of the two are apart, as a part of those by probability. */
    public double paidHoursApart() {
      double paid = byProbability().total().paidHours();
      return paid == 0 ? 0 : Math.abs(flat().total().paidHours() - paid) / paid;
    }

    /**
     * Returns the part of the flat factor's short agent-intervals that probability saves, negative
     * where it leaves more short; 0 where the flat factor leaves nobody short.
     */
    public double saved() {
      double flat = flat().total().shortAgents();
      return flat == 0 ? 0 : 1 - byProbability().total().shortAgents() / flat;
    }
  }

  private Comparison compare(double shortRisk) {
    PlayedFortnight informed = play(new ByProbability(shortRisk));
    StrategyResult byProbability = new StrategyResult("by_probability", informed.days());
    Tuned flat = tuned(byProbability.total().paidHours());
    return new Comparison(
        market.seed(),
        List.of(result("one_to_one", new FlatFactor(1)), flat.result(), byProbability),
        flat.factor(),
        RangeHits.of(informed),
        informed.calibration());
  }

  private record Tuned(double factor, StrategyResult result) {
    double apart(double paidHours) {
      return Math.abs(result.total().paidHours() / paidHours - 1);
    }
  }

  /** Paid hours rise with the factor, but in jumps: bisection comes near, the rest is trying. */
  private Tuned tuned(double paidHours) {
    double low = 1;
    double high = MOST_FACTOR;
    Tuned best = flat(low);
    for (int i = 0; i < BISECTIONS && best.apart(paidHours) > CLOSE_ENOUGH; i++) {
      Tuned next = flat((low + high) / 2);
      best = next.apart(paidHours) < best.apart(paidHours) ? next : best;
      if (next.result().total().paidHours() < paidHours) {
        low = next.factor();
      } else {
        high = next.factor();
      }
    }
    return nearby(best, paidHours);
  }

  private Tuned nearby(Tuned found, double paidHours) {
    Tuned best = found;
    for (int i = 1; i <= TRIES && best.apart(paidHours) > CLOSE_ENOUGH; i++) {
      Tuned next = flat(found.factor() + (i % 2 == 0 ? i : -i) * STEP);
      best = next.apart(paidHours) < best.apart(paidHours) ? next : best;
    }
    return best;
  }

  private Tuned flat(double factor) {
    return new Tuned(factor, result("flat_factor", new FlatFactor(factor)));
  }

  private StrategyResult result(String name, Strategy strategy) {
    return new StrategyResult(name, play(strategy).days());
  }

  private PlayedFortnight play(Strategy strategy) {
    return new SimulateFortnight(market, strategy, planner).play(nights);
  }
}
