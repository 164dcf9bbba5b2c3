package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** What may come of a plan, interval by interval and offer by offer. */
public final class PlanChances {
  private final Map<String, GroupRequirement> requirements = new TreeMap<>();
  private final Map<String, List<CellChances>> byGroup = new TreeMap<>();

  /** Works out the chances of a plan for the problem. */
  public PlanChances(OfferProblem problem, List<ShiftOffer> offers) {
    for (GroupRequirement one : problem.requirements()) {
      requirements.put(one.staffingGroup(), one);
      byGroup.put(one.staffingGroup(), chances(one, problem.pool().commitments(), offers));
    }
  }

  private static List<CellChances> chances(
      GroupRequirement requirement, List<Commitment> commitments, List<ShiftOffer> offers) {
    IntervalGrid grid = requirement.grid();
    List<PoissonBinomial> come = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      come.add(new PoissonBinomial());
    }
    for (ShiftOffer one : offers) {
      if (one.group().equals(requirement.staffingGroup())) {
        add(come, grid, one.span(), one.claimProbability());
      }
    }
    for (Commitment one : commitments) {
      if (one.group().equals(requirement.staffingGroup())) {
        add(come, grid, one.span(), one.showProbability());
      }
    }
    List<CellChances> chances = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      chances.add(CellChances.of(requirement.agentsRequired(i), come.get(i)));
    }
    return chances;
  }

  private static void add(
      List<PoissonBinomial> come, IntervalGrid grid, TimeSpan span, double probability) {
    CoveredIntervals.of(grid, span).forEach(i -> come.get(i).add(probability));
  }

  /** Returns the chances by group, one entry for each interval of its requirement. */
  public Map<String, List<CellChances>> byGroup() {
    return Collections.unmodifiableMap(byGroup);
  }

  /**
   * Returns the risk that the seat of an offer is missed: the chance to be short in its intervals,
   * on average, 0..1; 0 outside the requirement.
   */
  public double unfilledRisk(ShiftOffer offer) {
    return average(offer, (requirement, i) -> cell(offer, i).shortChance());
  }

  /**
   * Returns the share of the time that an agent has to expect contacts in a shift, 0..1: that of
   * the requirement, spread over as many agents as are expected, on average over its intervals.
   */
  public double expectedOccupancy(ShiftOffer offer) {
    return average(
        offer,
        (requirement, i) -> {
          double busy = requirement.expectedOccupancy(i) * requirement.agentsRequired(i);
          return busy == 0 ? 0 : Math.min(1, busy / cell(offer, i).expectedAgents());
        });
  }

  private CellChances cell(ShiftOffer offer, int interval) {
    return Objects.requireNonNull(byGroup.get(offer.group())).get(interval);
  }

  private double average(ShiftOffer offer, Figure figure) {
    GroupRequirement requirement = requirements.get(offer.group());
    return requirement == null
        ? 0
        : CoveredIntervals.of(requirement.grid(), offer.span())
            .mapToDouble(i -> figure.of(requirement, i))
            .average()
            .orElse(0);
  }

  /** A figure of one interval. */
  @FunctionalInterface
  private interface Figure {
    double of(GroupRequirement requirement, int interval);
  }
}
