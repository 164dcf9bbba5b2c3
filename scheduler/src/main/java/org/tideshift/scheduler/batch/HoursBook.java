package org.tideshift.scheduler.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.marketplace.HoursAccount;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.offers.Agent;

/**
 * How much of the work they want agents got around a moment: in the two local weeks before it and
 * the two after, so that what is claimed for next week counts as well as what was worked.
 */
final class HoursBook {
  private static final int WEEKS_EITHER_SIDE = 2;
  private static final double SECONDS_AN_HOUR = 3600;

  private final Instant from;
  private final Instant until;

  HoursBook(Instant moment, ZoneId zone) {
    this.from = moment.atZone(zone).minusWeeks(WEEKS_EITHER_SIDE).toInstant();
    this.until = moment.atZone(zone).plusWeeks(WEEKS_EITHER_SIDE).toInstant();
  }

  /** Shifts that start here or later count. */
  Instant from() {
    return from;
  }

  /** Shifts that start here or later do not. */
  Instant until() {
    return until;
  }

  /** One account an agent, in the order of the agents. */
  List<HoursAccount> accounts(List<Agent> agents, Collection<OfferStatus> offers) {
    Map<String, Double> offered = new TreeMap<>();
    Map<String, Double> got = new TreeMap<>();
    for (OfferStatus one : offers) {
      Instant start = one.offer().seat().span().start();
      if (!start.isBefore(from) && start.isBefore(until)) {
        double hours = hours(one.offer().seat().span().length());
        if (one.state() != OfferState.WITHDRAWN) {
          offered.merge(one.offer().agentId(), hours, Double::sum);
        }
        if (one.state().takesTime()) {
          got.merge(one.offer().agentId(), hours, Double::sum);
        }
      }
    }
    return agents.stream()
        .map(
            agent ->
                new HoursAccount(
                    agent.id(),
                    agent.wishes().desiredHoursWeek().map(HoursBook::hours).orElse(0.0)
                        * 2
                        * WEEKS_EITHER_SIDE,
                    offered.getOrDefault(agent.id(), 0.0),
                    got.getOrDefault(agent.id(), 0.0)))
        .toList();
  }

  private static double hours(Duration length) {
    return length.toSeconds() / SECONDS_AN_HOUR;
  }
}
