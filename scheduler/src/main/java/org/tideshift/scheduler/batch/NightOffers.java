package org.tideshift.scheduler.batch;

import java.util.List;
import org.tideshift.scheduler.batch.workspace.NightEventsCsv.NightEvents;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.OfferProblem;

/**
 * What a night offers.
 *
 * @param problem what it was made for
 * @param plan the plan
 * @param rows its offers as they are published
 * @param events what that does to the ledger
 * @param ledgerSeq number of the last event of the ledger that counted
 */
record NightOffers(
    OfferProblem problem, OfferPlan plan, List<OfferRow> rows, NightEvents events, long ledgerSeq) {
  /** Copies the list. */
  NightOffers {
    rows = List.copyOf(rows);
  }

  /** What may come of the plan. */
  PlanChances chances() {
    return new PlanChances(problem, plan.offers());
  }
}
