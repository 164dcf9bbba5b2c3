package org.tideshift.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan's figures as lines for people. */
final class PlanText {
  private record Line(String figure, String label) {}

  private static final List<Line> LINES =
      List.of(
          new Line("offers", "offers"),
          new Line("agents_offered", "agents with an offer"),
          new Line("paid_hours", "paid hours"),
          new Line("coverage_share", "share of required agent-intervals covered"),
          new Line("uncovered_agent_intervals", "agent-intervals uncovered"),
          new Line("lower_bound", "  of which no plan can cover"),
          new Line("surplus_agent_intervals", "agent-intervals of surplus"),
          new Line("intervals_with_nobody", "required intervals with nobody"),
          new Line("last_chance_intervals", "required intervals of the next two days"),
          new Line("last_chance_intervals_over_short_risk", "  of which above offers.short_risk"),
          new Line("mean_short_chance", "  chance that one is short, on average"),
          new Line("mean_surplus_chance", "  chance that one has a surplus, on average"));

  private PlanText() {}

  static String of(Map<String, Object> summary) {
    StringBuilder text = new StringBuilder();
    for (Line line : LINES) {
      Object value = summary.get(line.figure());
      if (value != null) {
        text.append(String.format(Locale.ROOT, "%12s  %s%n", value, line.label()));
      }
    }
    return text.toString();
  }
}
