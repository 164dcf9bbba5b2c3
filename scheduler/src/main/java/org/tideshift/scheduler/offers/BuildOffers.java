package org.tideshift.scheduler.offers;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.scheduler.offers.solver.FoundPlan;
import org.tideshift.scheduler.offers.solver.OfferSolver;

/** Builds shift offers: the front door of this stage. */
public final class BuildOffers {
  private final InstantSource clock;

  /** Takes the clock that a time limit is measured by; without a time limit it is not read. */
  public BuildOffers(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Searches the best lawful plan for the problem.
   *
   * @throws UnlawfulPlanException where the plan found breaks a hard rule
   * @throws IllegalArgumentException where the requirements are not on one grid
   */
  public OfferPlan plan(OfferProblem problem, OfferSearch search, SearchProgress progress) {
    PublishedPlan published = problem.aims().published();
    boolean isSettled =
        PlanFingerprint.of(problem, search, published.shifts()).equals(published.fingerprint());
    FoundPlan found = new OfferSolver(clock).solve(problem, search, isSettled, progress);
    List<ShiftOffer> offers = offers(problem, found);
    List<Breach> breaches = PlanChecker.breaches(problem, offers);
    if (!breaches.isEmpty()) {
      throw new UnlawfulPlanException(breaches);
    }
    List<GroupCoverage> coverage = CoverageCount.of(problem, offers);
    return new OfferPlan(
        OfferReasons.explain(offers, coverage),
        ShortageReasons.explain(problem, offers, coverage),
        found.bound(),
        found.statistics(),
        PlanFingerprint.of(problem, search, found.shifts()));
  }

  private static List<ShiftOffer> offers(OfferProblem problem, FoundPlan found) {
    Map<String, Agent> agents =
        problem.pool().agents().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    return found.shifts().stream()
        .map(
            shift ->
                new ShiftOffer(
                    shift.agentId(),
                    shift.group(),
                    shift.span(),
                    problem.claimProbability(
                        Objects.requireNonNull(agents.get(shift.agentId())), shift.span().start()),
                    ""))
        .toList();
  }
}
