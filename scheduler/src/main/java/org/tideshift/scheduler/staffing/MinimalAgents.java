package org.tideshift.scheduler.staffing;

import java.util.Optional;

/**
 * The least whole number of agents that meets every target.
 *
 * <p>Each target is monotone in the agents, so a bracket and bisection find the number, wherever
 * the search begins.
 *
 * @param agents 1 or more
 * @param performance the figures with that many agents
 * @param binding the first target that one agent fewer would miss; empty where not a target but the
 *     load itself needs the last agent
 */
record MinimalAgents(int agents, Performance performance, Optional<Target> binding) {

  /**
   * Searches from the square root rule {@code a + √a} (Halfin and Whitt 1981; Borst, Mandelbaum and
   * Reiman 2004).
   *
   * @param stream a stream with a positive load
   */
  static MinimalAgents find(ContactStream stream, StaffingTargets targets) {
    double load = stream.offeredLoadErlangs();
    ServiceOutlook outlook = ServiceOutlook.exact(stream, targets.answerWithinSeconds());
    return find(outlook, targets, (int) Math.ceil(load + Math.sqrt(load)));
  }

  /**
   * Searches from a guess, which decides the effort and not the answer.
   *
   * @param guess any number
   */
  static MinimalAgents find(ServiceOutlook outlook, StaffingTargets targets, int guess) {
    return new Search(outlook, targets).from(Math.max(1, guess));
  }

  /** A bracket: {@code tooFew} agents miss a target, {@code enough} meet them all. */
  private static final class Search {

    private static final int MOST_AGENTS = 100_000_000;

    private final ServiceOutlook outlook;
    private final StaffingTargets targets;
    private int tooFew;
    private int enough = Integer.MAX_VALUE;
    private Optional<Performance> figures = Optional.empty();
    private Optional<Target> missed = Optional.empty();

    Search(ServiceOutlook outlook, StaffingTargets targets) {
      this.outlook = outlook;
      this.targets = targets;
    }

    MinimalAgents from(int guess) {
      int step = 1;
      tryOut(guess);
      while (enough == Integer.MAX_VALUE) {
        if (tooFew > MOST_AGENTS) {
          throw new IllegalArgumentException(
              "no number of agents up to "
                  + MOST_AGENTS
                  + " meets the targets "
                  + targets
                  + ". Maybe one of them is 0 or 1");
        }
        tryOut(tooFew + step);
        step *= 2;
      }
      while (tooFew == 0 && enough - step > 0) {
        tryOut(enough - step);
        step *= 2;
      }
      while (enough - tooFew > 1) {
        tryOut(tooFew + (enough - tooFew) / 2);
      }
      return new MinimalAgents(enough, figures.orElseThrow(), missed);
    }

    private void tryOut(int agents) {
      Optional<Performance> outcome = outlook.with(agents);
      Optional<Target> miss = outcome.flatMap(found -> Target.firstMissed(found, targets));
      if (outcome.isEmpty() || miss.isPresent()) {
        tooFew = agents;
        missed = miss;
      } else {
        enough = agents;
        figures = outcome;
      }
    }
  }
}
