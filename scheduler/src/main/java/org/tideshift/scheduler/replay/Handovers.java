package org.tideshift.scheduler.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * When seats of an imagined cover change hands: as often as the shifts that were offered. A contact
 * in hand at the end of a shift is finished, so that a cover with longer shifts would have less of
 * that work than the offers beside it.
 */
final class Handovers {
  private static final Duration USUAL = Duration.ofHours(4);

  private Handovers() {}

  static Set<Instant> asOftenAs(List<WorkedShift> offered, IntervalGrid grid) {
    double seconds =
        offered.stream()
            .mapToLong(shift -> shift.span().length().toSeconds())
            .average()
            .orElse((double) USUAL.toSeconds());
    int step = (int) Math.max(1, Math.round(seconds / grid.length().toSeconds()));
    Set<Instant> cuts = new TreeSet<>();
    for (int i = 0; i < grid.size(); i += step) {
      cuts.add(grid.startOf(i));
    }
    return cuts;
  }
}
