package org.tideshift.scheduler.offers.solver;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.AvailabilityWindows;
import org.tideshift.scheduler.offers.OfferWeights;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.Wish;
import org.tideshift.scheduler.offers.Wishes;

/** Turns wishes and pay into hundredths of points of the last level of the score. */
final class WishBuilder {
  /** Hundredths in a point, so that the pay of five minutes is not rounded away. */
  static final int POINT = 100;

  private final Steps steps;
  private final List<String> groups;
  private final OfferWeights weights;
  private final double hours;

  WishBuilder(Steps steps, List<String> groups, OfferWeights weights) {
    this.steps = steps;
    this.groups = groups;
    this.weights = weights;
    this.hours = steps.seconds / 3600.0;
  }

  void fill(AgentFacts facts, Agent agent, AvailabilityWindows windows) {
    double pay = agent.terms().hourlyRate().map(BigDecimal::doubleValue).orElse(0.0);
    var preferred = agent.wishes().preferredGroups();
    facts.groupPoints = new long[groups.size()];
    for (int g = 0; g < facts.groupPoints.length; g++) {
      boolean liked = preferred.isEmpty() || preferred.contains(groups.get(g));
      double disliked = liked ? 0 : weights.of(Wish.PREFERRED_GROUPS);
      facts.groupPoints[g] = points(hours * (pay * weights.of(Wish.PAY) + disliked));
    }
    facts.dislikedPoints = points(hours * weights.of(Wish.PREFERRED_WINDOWS));
    facts.disliked = disliked(windows.preferred());
    facts.weekPoints = weekPoints(agent.wishes());
  }

  /** Hundredths of so many points. */
  static long points(double points) {
    return Math.round(points * POINT);
  }

  /** What a week costs by the steps of work in it, up to where it costs nothing. */
  private long[] weekPoints(Wishes wishes) {
    int desired = wanted(wishes.desiredHoursWeek());
    int least = wanted(wishes.minHoursWeek());
    long[] points = new long[Math.max(desired, least)];
    for (int work = 0; work < points.length; work++) {
      double unmet = Math.max(0, desired - work) * hours;
      double below = Math.max(0, least - work) * hours;
      points[work] =
          points(
              unmet * weights.of(Wish.DESIRED_HOURS_WEEK)
                  + below * weights.of(Wish.MIN_HOURS_WEEK)
                  + (unmet > 0 ? unmet * unmet / (desired * hours) : 0)
                      * weights.of(Wish.FAIRNESS));
    }
    return points;
  }

  private int wanted(Optional<Duration> hoursWeek) {
    return hoursWeek.map(steps::floor).orElse(0);
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
