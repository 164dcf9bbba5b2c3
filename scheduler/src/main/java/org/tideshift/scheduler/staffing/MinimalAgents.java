package org.tideshift.scheduler.staffing;

import java.util.Optional;

/**
 * The least whole number of agents that meets every target, by Erlang A where contacts abandon and
 * Erlang C where they do not.
 *
 * <p>Each target is monotone in the agents, so a bracket and bisection find the number; the square
 * root rule {@code a + √a} (Halfin and Whitt 1981; Borst, Mandelbaum and Reiman 2004) only says
 * where to begin.
 *
 * @param agents 1 or more; 0 where no contacts come
 * @param performance the figures with that many agents
 * @param binding the first target that one agent fewer would miss; empty where even one agent is
 *     more than the targets need, and where it is the load itself that needs the last agent
 */
record MinimalAgents(int agents, Performance performance, Optional<Target> binding) {

  static MinimalAgents find(ContactStream stream, ServiceTargets targets) {
    double load = stream.offeredLoadErlangs();
    if (load == 0) {
      return new MinimalAgents(0, quiet(), Optional.empty());
    }
    return new Search(stream, targets).from((int) Math.ceil(load + Math.sqrt(load)));
  }

  private static Performance quiet() {
    return new Performance(new WaitingTimes(0, 0, 0), ServiceLevels.allEqual(1), 0, 0, 0);
  }

  /** A bracket: {@code tooFew} agents miss a target, {@code enough} meet them all. */
  private static final class Search {

    private final ContactStream stream;
    private final ServiceTargets targets;
    private int tooFew;
    private int enough = Integer.MAX_VALUE;
    private Performance figures = quiet();
    private Optional<Target> missed = Optional.empty();

    Search(ContactStream stream, ServiceTargets targets) {
      this.stream = stream;
      this.targets = targets;
    }

    MinimalAgents from(int guess) {
      int step = 1;
      tryOut(guess);
      while (enough == Integer.MAX_VALUE) {
        tryOut(tooFew + step);
        step *= 2;
      }
      while (tooFew == 0 && enough > 1 && enough - step > 0) {
        tryOut(enough - step);
        step *= 2;
      }
      while (enough - tooFew > 1) {
        tryOut(tooFew + (enough - tooFew) / 2);
      }
      return new MinimalAgents(enough, figures, missed);
    }

    private void tryOut(int agents) {
      ErlangModel model = stream.abandons() ? ErlangModel.A : ErlangModel.C;
      ErlangResult result =
          Erlang.evaluate(new ErlangCase(model, stream, agents, targets.answerWithinSeconds()));
      if (!(result instanceof ErlangResult.Stable stable)) {
        tooFew = agents;
        missed = Optional.empty();
        return;
      }
      Optional<Target> miss = Target.firstMissed(stable.performance(), targets);
      if (miss.isPresent()) {
        tooFew = agents;
        missed = miss;
      } else {
        enough = agents;
        figures = stable.performance();
      }
    }
  }
}
