package org.tideshift.scheduler.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.EventCount;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.store.LedgerView;
import org.tideshift.scheduler.batch.workspace.ClaimsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.OfferState;

/** How the marketplace of a workspace stands. */
public final class ClaimsStatus {
  private ClaimsStatus() {}

  /**
   * Reads the ledger.
   *
   * @return figures by name, for a JSON document
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static Map<String, Object> of(Workspace workspace, Configuration configuration) {
    RunNight.requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration)) {
      return funnel(Ledgers.ledger(database, configuration).view());
    }
  }

  private static Map<String, Object> funnel(LedgerView view) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (EventCount one : view.events()) {
      figures.put(ClaimsCsv.word(one.kind()), one.counted());
    }
    // Who got a seat from the waitlist has claimed it as well as who got it at once.
    figures.put(
        ClaimsCsv.word(EventKind.CLAIMED),
        view.offers().stream().filter(LedgerOffer::held).count());
    figures.put("waitlisted", count(view, OfferState.WAITLISTED));
    figures.put("open", count(view, OfferState.OPEN));
    figures.put("refused", view.events().stream().mapToLong(EventCount::refused).sum());
    return figures;
  }

  private static long count(LedgerView view, OfferState state) {
    return view.offers().stream().filter(one -> one.state() == state).count();
  }
}
