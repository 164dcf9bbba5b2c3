package org.tideshift.scheduler.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.DeclinedTime;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.Pool;

/** Turns answers of agents into what a plan needs to know of them. */
final class ClaimedTime {
  private ClaimedTime() {}

  /**
   * The pool with its hours claimed, confirmed or worked as commitments, and with the time of
   * offers declined or given back left alone.
   *
   * @param access the brands of each staffing group
   */
  static Pool in(Pool pool, List<OfferStatus> offers, List<GroupAccess> access) {
    Map<String, Agent> agents =
        pool.agents().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    Map<String, GroupAccess> groups =
        access.stream().collect(Collectors.toMap(GroupAccess::group, Function.identity()));
    return pool.withClaims(
        offers.stream()
            .filter(one -> one.state().takesTime())
            .map(one -> commitment(one, agents, groups))
            .toList(),
        offers.stream().filter(ClaimedTime::isUnwanted).map(ClaimedTime::declined).toList());
  }

  /** 1 once the shift was worked, and for somebody of whom nothing is known. */
  private static double showProbability(OfferStatus shift, Map<String, Agent> agents) {
    Optional<Agent> agent = Optional.ofNullable(agents.get(shift.offer().agentId()));
    return shift.state() == OfferState.WORKED
        ? 1
        : agent.map(one -> one.terms().showRate()).orElse(1.0);
  }

  private static Commitment commitment(
      OfferStatus shift, Map<String, Agent> agents, Map<String, GroupAccess> groups) {
    String group = shift.offer().seat().group();
    return new Commitment(
        shift.offer().agentId(),
        group,
        groups.getOrDefault(group, GroupAccess.named(group)).brands(),
        shift.offer().seat().span(),
        showProbability(shift, agents));
  }

  private static boolean isUnwanted(OfferStatus offer) {
    return offer.state() == OfferState.DECLINED || offer.state() == OfferState.RELEASED;
  }

  private static DeclinedTime declined(OfferStatus offer) {
    return new DeclinedTime(offer.offer().agentId(), offer.offer().seat().span());
  }
}
