package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import org.tideshift.scheduler.batch.workspace.AgentZones;
import org.tideshift.scheduler.batch.workspace.AnsweredOffersCsv;
import org.tideshift.scheduler.batch.workspace.CoverageCsv;
import org.tideshift.scheduler.batch.workspace.OffersCsv;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.OfferProblem;

/** Writes the tables of a plan that was made without a workspace. */
final class WriteOffers {
  private final OfferFiles.Output output;
  private final ZoneId zone;

  WriteOffers(OfferFiles.Output output, ZoneId zone) {
    this.output = output;
    this.zone = zone;
  }

  /**
   * Open offers, which get none of the seats taken, and coverage.
   *
   * @param solved what the plan was made for
   */
  void write(
      OfferFiles.Problem problem, OfferProblem solved, OfferPlan plan, Set<String> takenSeats) {
    OfferRows naming =
        new OfferRows(problem.pool().agents(), problem.queues(), problem.requirements());
    OffersCsv.write(
        file("offers.csv"),
        output.forExcel(),
        naming.withoutMarket(plan.offers(), takenSeats),
        AgentZones.of(zone, problem.pool().agents()));
    CoverageCsv.write(
        file("coverage.csv"),
        output.forExcel(),
        plan.coverage(),
        new PlanChances(solved, plan.offers()).byGroup(),
        zone);
  }

  /** Accepted shifts, and offers that were answered otherwise. */
  void write(AnsweredOffers answered) {
    AnsweredOffersCsv.write(
        file(EarlierOffers.SHIFTS),
        output.forExcel(),
        answered.offers(),
        answered.accepted(),
        zone);
    AnsweredOffersCsv.write(
        file(EarlierOffers.ANSWERED), output.forExcel(), answered.offers(), answered.ended(), zone);
  }

  private Path file(String name) {
    return output.folder().resolve(name);
  }
}
