package org.tideshift.scheduler.report;

import java.util.List;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * What a night worked out. Forecasts, requirements and coverage stand on one grid.
 *
 * @param forecasts what will come, one a queue
 * @param staffed how many people that takes
 * @param coverage how far they are covered, one a staffing group
 * @param offers who is offered what
 * @param judgement what the night says of the plan
 */
public record NightPlan(
    List<DemandForecast> forecasts,
    Staffed staffed,
    List<GroupCoverage> coverage,
    List<NightOffer> offers,
    PlanJudgement judgement) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException where there is no forecast
   */
  public NightPlan {
    if (forecasts.isEmpty()) {
      throw new IllegalArgumentException("forecasts are none, valid: at least one queue");
    }
    forecasts = List.copyOf(forecasts);
    coverage = List.copyOf(coverage);
    offers = List.copyOf(offers);
  }

  /** The intervals of the plan. */
  public IntervalGrid grid() {
    return forecasts.get(0).grid();
  }

  /**
   * The coverage of a staffing group.
   *
   * @throws java.util.NoSuchElementException where the plan has no such group
   */
  public GroupCoverage coverageOf(String group) {
    return coverage.stream().filter(one -> one.group().equals(group)).findFirst().orElseThrow();
  }

  /**
   * The requirement of a staffing group.
   *
   * @throws java.util.NoSuchElementException where the plan has no such group
   */
  GroupRequirement requirementOf(String group) {
    return staffed.requirements().stream()
        .filter(one -> one.staffingGroup().equals(group))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Expected share of the group's contacts answered within the threshold with so many agents on
   * shift, 0..1; 1 where nobody is expected to come in real time.
   */
  double serviceLevel(String group, int index, double agents) {
    return staffed.service().hasContacts(group, index)
        ? staffed.service().serviceLevel(group, index, agents)
        : 1;
  }

  /** The part of the plan that concerns one staffing group; forecasts are not told apart. */
  NightPlan onlyGroup(String group) {
    return new NightPlan(
        forecasts,
        new Staffed(
            staffed.requirements().stream()
                .filter(one -> one.staffingGroup().equals(group))
                .toList(),
            staffed.service()),
        coverage.stream().filter(one -> one.group().equals(group)).toList(),
        offers.stream().filter(one -> one.offer().group().equals(group)).toList(),
        judgement);
  }
}
