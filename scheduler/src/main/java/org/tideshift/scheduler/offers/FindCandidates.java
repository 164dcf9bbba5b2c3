package org.tideshift.scheduler.offers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tideshift.scheduler.offers.Candidate.Standing;

/** Says of one interval who is offered it and what keeps everybody else from it. */
public final class FindCandidates {
  private FindCandidates() {}

  /**
   * How every agent of the pool stands to an interval under the offers, by agent id.
   *
   * @param group a staffing group of the problem
   * @param interval an interval of its grid
   */
  public static List<Candidate> of(
      OfferProblem problem, Collection<ShiftOffer> offers, String group, TimeSpan interval) {
    GroupAccess access = problem.accessByGroup().getOrDefault(group, GroupAccess.named(group));
    Set<String> offered = new HashSet<>();
    offers.stream()
        .filter(offer -> offer.group().equals(group) && offer.span().contains(interval))
        .forEach(offer -> offered.add(offer.agentId()));
    return AgentOptions.of(problem, offers).stream()
        .map(one -> candidate(one, offered.contains(one.agentId()), access, interval))
        .toList();
  }

  private static Candidate candidate(
      AgentOptions one, boolean isOffered, GroupAccess group, TimeSpan interval) {
    if (isOffered) {
      return new Candidate(one.agentId(), Standing.OFFERED, "");
    } else if (!one.isQualified(group)) {
      return new Candidate(one.agentId(), Standing.NOT_QUALIFIED, "not qualified");
    } else if (one.couldServe(group.group(), interval)) {
      return new Candidate(one.agentId(), Standing.POSSIBLE, "");
    }
    String why = one.whyNot(group.group(), interval).words();
    return new Candidate(one.agentId(), Standing.HELD_BACK, why);
  }
}
