package org.tideshift.scheduler.offers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;

/** Says of every offer which shortage it covers. */
final class OfferReasons {
  private final Map<String, GroupCoverage> coverage = new TreeMap<>();

  private OfferReasons(Collection<GroupCoverage> groups) {
    groups.forEach(group -> coverage.put(group.group(), group));
  }

  /** Returns the offers with their reasons. */
  static List<ShiftOffer> explain(List<ShiftOffer> offers, Collection<GroupCoverage> coverage) {
    OfferReasons reasons = new OfferReasons(coverage);
    return offers.stream().map(reasons::explain).toList();
  }

  private ShiftOffer explain(ShiftOffer offer) {
    GroupCoverage group = coverage.get(offer.group());
    String reason = group == null ? "" : reason(offer, group);
    return new ShiftOffer(
        offer.agentId(), offer.group(), offer.span(), offer.claimProbability(), reason);
  }

  private static String reason(ShiftOffer offer, GroupCoverage group) {
    IntervalGrid grid = group.grid();
    int intervals = (int) (offer.span().length().toSeconds() / grid.length().toSeconds());
    int first = (int) grid.intervalsUntil(offer.span().start());
    int needed = 0;
    double missed = 0;
    for (int i = Math.max(0, first); i < Math.min(grid.size(), first + intervals); i++) {
      IntervalCoverage one = group.intervals().get(i);
      double lacking = one.required() - (one.expected() - offer.claimProbability());
      double covers = Math.min(offer.claimProbability(), Math.max(0, lacking));
      needed += covers > 0.0005 ? 1 : 0;
      missed += covers;
    }
    return String.format(
        Locale.ROOT,
        "without it %s would be short in %d of %d intervals, %.1f agent-intervals more",
        offer.group(),
        needed,
        intervals,
        missed);
  }
}
