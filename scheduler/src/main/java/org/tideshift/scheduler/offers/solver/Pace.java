package org.tideshift.scheduler.offers.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import org.tideshift.scheduler.offers.OfferSearch;

/**
 * How fast prices and search go by: by rounds and moves counted, which needs no clock, or by time
 * where there is a limit.
 */
final class Pace {
  /** Fraction of a time limit for prices and search; the rest is for the last touches. */
  private static final double SHARE = 0.95;

  /** Fraction of a time limit for the prices. */
  private static final double FOR_PRICES = 0.08;

  private final OfferSearch how;
  private final InstantSource clock;
  private final Instant begun;

  Pace(OfferSearch how, InstantSource clock) {
    this.how = how;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /**
   * By rounds of prices done, the fraction of them that is over. They begin now.
   *
   * @param ofTime the part of the time for prices that these may take, 0..1
   * @param ofRounds the part of the rounds
   */
  IntToDoubleFunction ofPrices(double ofTime, double ofRounds) {
    if (how.timeLimit().isEmpty()) {
      double rounds = ofRounds * how.effort().boundRounds();
      return round -> round / rounds;
    }
    Instant start = clock.instant();
    double most = ofTime * FOR_PRICES * seconds(how.timeLimit().get());
    return round -> since(start) / most;
  }

  /**
   * By moves tried, the fraction of a stretch of the search that is over. It begins now.
   *
   * @param from where the stretch begins, as a fraction of the whole search
   * @param to where it ends
   * @param sharers how many stretches must be over in the time
   */
  LongToDoubleFunction of(Part part, double from, double to, int sharers) {
    if (how.timeLimit().isEmpty()) {
      double moves = (to - from) * how.effort().movesPerPossibleShift() * part.seats.length;
      return tried -> tried / moves;
    }
    Instant start = clock.instant();
    double left = SHARE * seconds(how.timeLimit().get()) - since(begun);
    double atOnce = (double) Math.min(sharers, Cores.count()) / sharers;
    double most = left * atOnce * (to - from) / (1 - from);
    return tried -> most <= 0 ? 1 : since(start) / most;
  }

  private double since(Instant instant) {
    return seconds(Duration.between(instant, clock.instant()));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
