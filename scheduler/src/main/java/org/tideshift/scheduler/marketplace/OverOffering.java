package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tideshift.scheduler.offers.GroupTarget;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * How much to offer beyond the requirement so that too few come with a small probability only.
 *
 * <p>In each interval typical offers are added until the chance to be short, by the exact {@link
 * PoissonBinomial}, is at most the accepted one. With the same chance everywhere, no paid hour
 * would serve better elsewhere: one more agent who comes with probability p saves {@code p *
 * (chance to be short)} agent-intervals and costs {@code p} paid ones, whatever p is.
 */
public final class OverOffering {
  /** Accepted while another night can still make it good: as likely short as not. */
  private static final double EARLY_RISK = 0.5;

  /** Nobody plans on offers that are hardly ever taken up. */
  private static final double LEAST_ODDS = 0.02;

  private static final double LEAST_RISK = 1e-4;

  private final double shortRisk;
  private final Instant lastChanceUntil;

  /**
   * Takes the accepted probability that an interval is short.
   *
   * @param shortRisk {@code offers.short_risk}, 0..1; 1 offers nothing beyond the requirement
   * @param lastChanceUntil intervals that start before this moment have no later night to be
   *     offered in; the others are only offered what is expected to do, for what is claimed in
   *     excess stays so, and what is missing can be offered again
   */
  public OverOffering(double shortRisk, Instant lastChanceUntil) {
    if (!(shortRisk >= 0 && shortRisk <= 1)) {
      throw new IllegalArgumentException("short_risk must be 0..1, but is " + shortRisk + ".");
    }
    this.shortRisk = Math.max(shortRisk, LEAST_RISK);
    this.lastChanceUntil = lastChanceUntil;
  }

  /**
   * Returns how many agents a group should expect, interval by interval.
   *
   * @param odds one entry for each interval of the requirement
   */
  public GroupTarget target(GroupRequirement requirement, List<CellOdds> odds) {
    int intervals = requirement.grid().size();
    if (odds.size() != intervals) {
      throw new IllegalArgumentException(
          "There are odds of " + odds.size() + " intervals, valid: " + intervals + ".");
    }
    List<Double> agents = new ArrayList<>();
    for (int i = 0; i < intervals; i++) {
      boolean lastChance = requirement.grid().startOf(i).isBefore(lastChanceUntil);
      double risk = lastChance ? shortRisk : Math.max(shortRisk, EARLY_RISK);
      agents.add(targetAgents(requirement.agentsRequired(i), odds.get(i), risk));
    }
    return new GroupTarget(requirement.staffingGroup(), agents);
  }

  private static double targetAgents(double required, CellOdds odds, double risk) {
    double claimed = odds.committed().stream().mapToDouble(Double::doubleValue).sum();
    return claimed + offersNeeded(required, odds, risk) * odds.typical();
  }

  /**
   * Returns how many typical offers an interval needs beside what is claimed; a fraction where the
   * last one would be more than the accepted chance needs. None where nobody could be offered it.
   *
   * @param risk the accepted probability to be short, above 0
   */
  public static double offersNeeded(double required, CellOdds odds, double risk) {
    PoissonBinomial come = PoissonBinomial.of(odds.committed());
    double before = 1;
    double chance = come.probabilityBelow(required);
    int offers = 0;
    while (chance > risk && odds.typical() >= LEAST_ODDS) {
      come.add(odds.typical());
      offers++;
      before = chance;
      chance = come.probabilityBelow(required);
    }
    double spare = offers == 0 ? 0 : (risk - chance) / (before - chance);
    return offers - spare;
  }
}
