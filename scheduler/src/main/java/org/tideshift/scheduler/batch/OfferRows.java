package org.tideshift.scheduler.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.OfferIds;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.ServedQueue;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Gives the shifts of a plan their names, queues and promises. */
final class OfferRows {
  private static final Comparator<ShiftOffer> ORDER =
      Comparator.comparing((ShiftOffer offer) -> offer.span())
          .thenComparing(ShiftOffer::group)
          .thenComparing(ShiftOffer::agentId);

  private final Map<String, Agent> agents;
  private final Map<String, List<ServedQueue>> queuesByGroup;
  private final Map<String, Set<String>> brandsByGroup = new TreeMap<>();
  private final Set<String> takenSeats = new HashSet<>();

  OfferRows(List<Agent> agents, List<Queue> queues, List<GroupRequirement> requirements) {
    this.agents = agents.stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    this.queuesByGroup = GroupCatalog.queuesByGroup(queues, requirements);
    for (GroupAccess group : GroupCatalog.of(queues)) {
      brandsByGroup.put(group.group(), group.brands());
    }
  }

  /** The rows of a plan that no ledger stands behind; they get none of the seats taken. */
  List<OfferRow> withoutMarket(Collection<ShiftOffer> shifts, Set<String> takenSeats) {
    return of(shifts, Map.of(), takenSeats, shift -> Optional.empty());
  }

  /**
   * The rows of a plan.
   *
   * @param open offers that were published before and can still be claimed, by id: the same offer
   *     again keeps its seat and its promise
   * @param used ids and seats that are not free: of offers that ended, of seats that are held
   * @param window when an offer can be claimed that was not there before
   */
  List<OfferRow> of(
      Collection<ShiftOffer> shifts,
      Map<String, OfferRow> open,
      Set<String> used,
      Function<ShiftOffer, Optional<ClaimWindow>> window) {
    List<ShiftOffer> sorted = new ArrayList<>(shifts);
    sorted.sort(ORDER);
    takenSeats.addAll(used);
    for (ShiftOffer shift : sorted) {
      findKept(shift, open, used).ifPresent(kept -> takenSeats.add(kept.seatId()));
    }
    List<OfferRow> rows = new ArrayList<>();
    for (ShiftOffer shift : sorted) {
      OfferRow row =
          findKept(shift, open, used)
              .map(kept -> kept(shift, kept))
              .orElseGet(() -> row(shift, freeId(shift, used), window.apply(shift)));
      rows.add(row);
    }
    return rows;
  }

  private static Optional<OfferRow> findKept(
      ShiftOffer shift, Map<String, OfferRow> open, Set<String> used) {
    return Optional.ofNullable(open.get(freeId(shift, used)));
  }

  private static String freeId(ShiftOffer shift, Set<String> used) {
    int ended = 0;
    while (used.contains(OfferIds.offerId(shift, ended))) {
      ended++;
    }
    return OfferIds.offerId(shift, ended);
  }

  /** The rule behind a bonus that was promised stays with it. */
  private OfferRow kept(ShiftOffer shift, OfferRow before) {
    ShiftOffer explained =
        before.promise().bonus().isEmpty()
            ? shift
            : new ShiftOffer(
                shift.agentId(),
                shift.group(),
                shift.span(),
                shift.claimProbability(),
                before.shift().reason());
    return new OfferRow(
        before.offerId(),
        before.seatId(),
        explained,
        work(shift, agentOf(shift)),
        before.promise());
  }

  private OfferRow row(ShiftOffer shift, String offerId, Optional<ClaimWindow> window) {
    Agent agent = agentOf(shift);
    OfferRow.Promise promise =
        new OfferRow.Promise(window, agent.terms().hourlyRate(), Optional.empty());
    return new OfferRow(offerId, nextSeat(shift), shift, work(shift, agent), promise);
  }

  private String nextSeat(ShiftOffer shift) {
    int number = 1;
    while (!takenSeats.add(OfferIds.seatId(shift, number))) {
      number++;
    }
    return OfferIds.seatId(shift, number);
  }

  private Agent agentOf(ShiftOffer shift) {
    Agent agent = agents.get(shift.agentId());
    if (agent == null) {
      throw new IllegalArgumentException("The agent " + shift.agentId() + " is not in the pool.");
    }
    return agent;
  }

  private OfferRow.Work work(ShiftOffer shift, Agent agent) {
    List<String> served =
        queuesByGroup.getOrDefault(shift.group(), List.of()).stream()
            .filter(queue -> queue.isFor(agent))
            .map(ServedQueue::name)
            .toList();
    return new OfferRow.Work(
        served.isEmpty() ? List.of(shift.group()) : served,
        brandsByGroup.getOrDefault(shift.group(), Set.of()));
  }
}
