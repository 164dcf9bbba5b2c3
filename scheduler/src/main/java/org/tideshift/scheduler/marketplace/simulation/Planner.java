package org.tideshift.scheduler.marketplace.simulation;

import java.time.Instant;
import java.util.List;
import org.tideshift.scheduler.offers.BuildOffers;
import org.tideshift.scheduler.offers.Effort;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.OfferSearch;
import org.tideshift.scheduler.offers.SearchProgress;
import org.tideshift.scheduler.offers.ShiftOffer;

/** How the offers of a simulated night are found. */
public enum Planner {
  /** Once or twice through the agents, in milliseconds. */
  QUICK,
  /** The search of a night, at its least effort. */
  SEARCH;

  /** Returns lawful offers for the problem. */
  List<ShiftOffer> plan(OfferProblem problem) {
    return switch (this) {
      case QUICK -> QuickOffers.plan(problem);
      case SEARCH -> searched(problem);
    };
  }

  private static List<ShiftOffer> searched(OfferProblem problem) {
    // Without a time limit no clock is read.
    BuildOffers building = new BuildOffers(() -> Instant.EPOCH);
    return building.plan(problem, OfferSearch.of(Effort.QUICK), SearchProgress.none()).offers();
  }
}
