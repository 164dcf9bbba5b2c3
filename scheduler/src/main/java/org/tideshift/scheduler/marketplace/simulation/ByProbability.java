package org.tideshift.scheduler.marketplace.simulation;

import java.util.List;
import java.util.function.Supplier;
import org.tideshift.scheduler.marketplace.ClaimProbabilities;
import org.tideshift.scheduler.marketplace.OverOfferPlan;
import org.tideshift.scheduler.marketplace.OverOffering;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.Pool;

/**
 * Offers until the chance to be short is small, by what the ledger says of agents and hours.
 *
 * @param shortRisk the accepted chance
 */
record ByProbability(double shortRisk) implements Strategy {
  @Override
  public OfferProblem aim(OfferProblem problem, Supplier<Known> asked) {
    Known known = asked.get();
    OfferProblem informed =
        new OfferProblem(
            problem.requirements(),
            problem.access(),
            informed(problem.pool(), known),
            problem.rules());
    OverOffering overOffering = new OverOffering(shortRisk, known.lastChanceUntil());
    return new OfferProblem(
        informed.requirements(),
        informed.access(),
        informed.pool(),
        informed.rules(),
        OverOfferPlan.aims(informed, overOffering));
  }

  private static Pool informed(Pool pool, Known known) {
    List<Commitment> commitments =
        pool.commitments().stream()
            .map(
                one ->
                    new Commitment(
                        one.agentId(),
                        one.group(),
                        one.brands(),
                        one.span(),
                        known.shows().find(one.agentId()).orElseThrow().mean()))
            .toList();
    return pool.withClaims(commitments, pool.declined())
        .withOdds(ClaimProbabilities.of(known.claims(), known.shows()));
  }
}
