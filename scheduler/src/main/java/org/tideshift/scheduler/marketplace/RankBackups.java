package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.AvailabilityWindows;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** Ranks for every seat the agents to ask next: the most likely to come first. */
public final class RankBackups {
  private final OfferProblem problem;
  private final Map<String, GroupAccess> access;
  private final Map<String, AvailabilityWindows> windows;
  private final Map<String, SpareTime> spare = new TreeMap<>();

  private RankBackups(OfferProblem problem, List<ShiftOffer> offers) {
    this.problem = problem;
    this.access = problem.accessByGroup();
    this.windows = problem.pool().windows();
    for (Agent agent : problem.pool().agents()) {
      spare.put(agent.id(), new SpareTime(agent, problem.rules()));
    }
    for (ShiftOffer one : offers) {
      occupy(one.agentId(), one.span(), accessOf(one.group()));
    }
    for (Commitment one : problem.pool().commitments()) {
      SpareTime own = spare.get(one.agentId());
      if (own != null) {
        own.add(one.span(), one.brands());
      }
    }
  }

  private void occupy(String agentId, TimeSpan span, GroupAccess group) {
    Objects.requireNonNull(spare.get(agentId)).add(span, group.brands());
  }

  private GroupAccess accessOf(String group) {
    return access.getOrDefault(group, GroupAccess.named(group));
  }

  /**
   * Returns the backups of every offer, offers in their order and backups by rank. Each is lawful
   * on its own, beside all that the agent holds or is offered; an agent may be a backup of several.
   *
   * @param problem what the offers were made for
   * @param offers of agents of the pool
   * @param most backups a seat, 0 or more
   */
  public static List<Backup> of(OfferProblem problem, List<ShiftOffer> offers, int most) {
    RankBackups ranking = new RankBackups(problem, offers);
    return offers.stream().flatMap(one -> ranking.backups(one, most).stream()).toList();
  }

  /**
   * Returns the backups of a seat that somebody holds, by rank: lawful beside all that is claimed.
   *
   * @param most backups, 0 or more
   */
  public static List<Backup> ofHeld(OfferProblem problem, ShiftOffer seat, int most) {
    return new RankBackups(problem, List.of()).backups(seat, most);
  }

  private List<Backup> backups(ShiftOffer seat, int most) {
    List<Agent> able =
        problem.pool().agents().stream()
            .filter(agent -> isAble(agent, seat))
            .sorted(
                Comparator.comparing((Agent agent) -> -odds(agent, seat)).thenComparing(Agent::id))
            .limit(most)
            .toList();
    List<Backup> ranked = new ArrayList<>();
    for (Agent agent : able) {
      ranked.add(new Backup(seat, ranked.size() + 1, agent.id(), odds(agent, seat)));
    }
    return ranked;
  }

  private double odds(Agent agent, ShiftOffer seat) {
    return problem.claimProbability(agent, seat.span().start());
  }

  private boolean isAble(Agent agent, ShiftOffer seat) {
    GroupAccess group = accessOf(seat.group());
    AvailabilityWindows own = windows.get(agent.id());
    return own != null
        && agent.qualification().covers(group)
        && own.open().stream().anyMatch(open -> open.contains(seat.span()))
        && Objects.requireNonNull(spare.get(agent.id())).allows(seat.span(), group.brands());
  }
}
