package org.tideshift.scheduler.marketplace.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.marketplace.SpareTime;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.AvailabilityWindows;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * A plan in milliseconds, for simulations that make thousands: agents with the fewest hours first,
 * each takes the shift that covers most of what is missing and wastes least. Shifts of an agent are
 * at least their rest apart, which leaves some lawful plans out.
 */
final class QuickOffers {
  /** The part of a shift that has to be needed, in the first round over the agents and the next. */
  private static final double[] LEAST_USEFUL = {0.75, 0.5};

  private final OfferProblem problem;
  private final IntervalGrid grid;
  private final Map<String, GroupAccess> access;
  private final List<Missing> missing = new ArrayList<>();
  private final Map<String, SpareTime> spare = new HashMap<>();
  private final List<ShiftOffer> offers = new ArrayList<>();

  private QuickOffers(OfferProblem problem) {
    this.problem = problem;
    this.grid = problem.requirements().get(0).grid();
    this.access = problem.accessByGroup();
    problem.requirements().forEach(one -> missing.add(new Missing(problem, one)));
    problem
        .pool()
        .agents()
        .forEach(one -> spare.put(one.id(), new SpareTime(one, problem.rules())));
    problem.pool().commitments().forEach(this::count);
  }

  private void count(Commitment commitment) {
    for (Missing group : missing) {
      if (group.name().equals(commitment.group())) {
        group.cover(commitment.span(), 1);
      }
    }
    SpareTime own = spare.get(commitment.agentId());
    if (own != null) {
      own.add(commitment.span(), commitment.brands());
    }
  }

  /** Returns lawful offers. */
  static List<ShiftOffer> plan(OfferProblem problem) {
    QuickOffers quick = new QuickOffers(problem);
    Map<String, AvailabilityWindows> windows = problem.pool().windows();
    List<Agent> order = new ArrayList<>(problem.pool().agents());
    order.removeIf(agent -> !windows.containsKey(agent.id()));
    order.sort(Comparator.comparing(quick::hours).thenComparing(Agent::id));
    for (double useful : LEAST_USEFUL) {
      for (Agent agent : order) {
        for (TimeSpan open : Objects.requireNonNull(windows.get(agent.id())).open()) {
          quick.offer(agent, open, useful);
        }
      }
    }
    return quick.offers;
  }

  private Duration hours(Agent agent) {
    return spare(agent).hours();
  }

  private SpareTime spare(Agent agent) {
    return Objects.requireNonNull(spare.get(agent.id()));
  }

  private void offer(Agent agent, TimeSpan open, double useful) {
    Proposal best = Proposal.none();
    Missing bestGroup = missing.get(0);
    for (Missing group : missing) {
      if (agent.qualification().covers(access(group))) {
        Proposal own = best(agent, open, group);
        if (own.value() > best.value()) {
          best = own;
          bestGroup = group;
        }
      }
    }
    if (best.useful() >= useful) {
      take(agent, bestGroup, best);
    }
  }

  private Proposal best(Agent agent, TimeSpan open, Missing group) {
    int first =
        (int) Math.max(0, grid.intervalsUntil(open.start().plus(grid.length()).minusNanos(1)));
    int end = (int) Math.min(grid.size(), grid.intervalsUntil(open.end()));
    int shortest = intervals(agent.rules().shift().min(), true);
    int longest = intervals(agent.rules().shift().max(), false);
    Proposal best = Proposal.none();
    for (int from = first; from + shortest <= end; from++) {
      double odds = problem.claimProbability(agent, grid.startOf(from));
      double covered = 0;
      for (int to = from; to < Math.min(end, from + longest); to++) {
        covered += group.covers(to, odds);
        int length = to + 1 - from;
        Proposal next = new Proposal(from, to + 1, covered, odds * length - covered);
        if (length >= shortest
            && next.value() > best.value()
            && spare(agent).allows(span(next), brands(group))) {
          best = next;
        }
      }
    }
    return best;
  }

  private GroupAccess access(Missing group) {
    return Objects.requireNonNull(access.get(group.name()));
  }

  private Set<String> brands(Missing group) {
    return access(group).brands();
  }

  private int intervals(Duration length, boolean up) {
    long seconds = grid.length().toSeconds();
    return (int) ((length.toSeconds() + (up ? seconds - 1 : 0)) / seconds);
  }

  private TimeSpan span(Proposal proposal) {
    return new TimeSpan(grid.startOf(proposal.from()), grid.startOf(proposal.to()));
  }

  private void take(Agent agent, Missing group, Proposal proposal) {
    TimeSpan span = span(proposal);
    double odds = problem.claimProbability(agent, span.start());
    group.cover(span, odds);
    spare(agent).add(span, brands(group));
    offers.add(new ShiftOffer(agent.id(), group.name(), span, odds, ""));
  }
}
