package org.tideshift.scheduler.offers.solver;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.AvailabilityWindows;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * Turns wishes and pay into points of the last level of the score. One offer costs 1,000 points, an
 * hour outside preferred windows or groups 100, an hour short of the desired ones 50, and a unit of
 * pay 1.
 */
final class WishBuilder {
  static final int OFFER_POINTS = 1000;
  private static final int DISLIKED_HOUR = 100;
  private static final int UNDESIRED_HOUR = 50;

  private final Steps steps;
  private final List<String> groups;

  WishBuilder(Steps steps, List<String> groups) {
    this.steps = steps;
    this.groups = groups;
  }

  void fill(AgentFacts facts, Agent agent, AvailabilityWindows windows) {
    double hours = steps.seconds / 3600.0;
    double pay = agent.terms().hourlyRate().map(BigDecimal::doubleValue).orElse(0.0);
    var preferred = agent.wishes().preferredGroups();
    facts.groupPoints = new int[groups.size()];
    for (int g = 0; g < facts.groupPoints.length; g++) {
      boolean liked = preferred.isEmpty() || preferred.contains(groups.get(g));
      facts.groupPoints[g] = (int) Math.round(hours * (pay + (liked ? 0 : DISLIKED_HOUR)));
    }
    facts.dislikedPoints = (int) Math.round(hours * DISLIKED_HOUR);
    facts.disliked = disliked(windows.preferred());
    facts.desiredWeek = agent.wishes().desiredHoursWeek().map(steps::floor).orElse(-1);
    facts.desiredPoints = (int) Math.round(hours * UNDESIRED_HOUR);
  }

  private boolean[] disliked(List<TimeSpan> preferred) {
    boolean[] disliked = new boolean[preferred.isEmpty() ? 0 : steps.count];
    Arrays.fill(disliked, true);
    for (TimeSpan span : preferred) {
      int to = Math.min(disliked.length, steps.floor(span.end()));
      for (int t = Math.max(0, steps.ceil(span.start())); t < to; t++) {
        disliked[t] = false;
      }
    }
    return disliked;
  }
}
