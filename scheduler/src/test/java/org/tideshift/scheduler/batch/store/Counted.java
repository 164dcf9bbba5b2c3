package org.tideshift.scheduler.batch.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.Outcome;
import org.tideshift.scheduler.marketplace.SettledEvent;
import org.tideshift.scheduler.marketplace.Settlement;

/** A settlement counted the plain way, to compare with what the ledger counted as it went. */
final class Counted {
  private Counted() {}

  static List<EventCount> of(Settlement settlement) {
    return Arrays.stream(EventKind.values())
        .map(
            kind ->
                new EventCount(kind, count(settlement, kind, false), count(settlement, kind, true)))
        .toList();
  }

  private static long count(Settlement settlement, EventKind kind, boolean refused) {
    return settlement.events().stream()
        .filter(one -> one.event().kind() == kind)
        .filter(one -> one.outcome() instanceof Outcome.Refused == refused)
        .count();
  }

  static Map<String, Verdict> verdictsOf(Settlement settlement) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (SettledEvent one : settlement.events()) {
      verdicts.put(one.event().eventId(), Verdict.of(one.outcome()));
    }
    return verdicts;
  }

  static Map<String, Verdict> verdicts(Collection<EventTable.Row> rows) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    rows.forEach(row -> verdicts.put(row.event().eventId(), row.verdict()));
    return verdicts;
  }
}
