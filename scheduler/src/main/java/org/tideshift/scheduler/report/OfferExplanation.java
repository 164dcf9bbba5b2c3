package org.tideshift.scheduler.report;

import java.util.List;

/**
 * Why an offer was made. Every part is plain, so that it can be written as JSON.
 *
 * @param offer which offer
 * @param price what it costs and by which rule, and when it can be claimed
 * @param agent why this agent
 * @param intervals what each of its intervals would be without it
 * @param withoutIt what would happen without it, in sum
 */
public record OfferExplanation(
    Shift offer, Price price, Fit agent, List<Interval> intervals, Without withoutIt) {

  /** Copies the list. */
  public OfferExplanation {
    intervals = List.copyOf(intervals);
  }

  /**
   * Which offer.
   *
   * @param offerId its name
   * @param agentId whom it invites
   * @param staffingGroup whom it serves
   * @param localStart when it begins, on the workspace's clock
   * @param localEnd when it ends
   */
  public record Shift(
      String offerId, String agentId, String staffingGroup, String localStart, String localEnd) {}

  /**
   * What it costs.
   *
   * @param rule how the pay comes about, in words
   * @param pay as {@code offers.csv} has it, in words; blank without a rate
   * @param bonus what stands on top of it, and why no more
   * @param opening when the offer can be claimed at it
   */
  public record Price(String rule, String pay, Bonus bonus, Opening opening) {}

  /**
   * The money on top of base pay: half of it x risk x urgency, as far as the night's budget goes.
   *
   * @param amount in the workspace's currency; 0 for none
   * @param riskUnfilled chance that the shift's intervals are short with all offers made, 0..1
   * @param urgency 1 for a shift within a day, falling to 0 for one a week ahead
   * @param nightBudget what the night may spend on bonuses
   * @param rule how the amount comes about, in words
   */
  public record Bonus(
      double amount, double riskUnfilled, double urgency, double nightBudget, String rule) {}

  /**
   * When the offer can be claimed; blank where the run does not say.
   *
   * @param wave the round in which it opens, from 1; 0 where the run does not say
   * @param localOpensAt first moment, on the workspace's clock
   * @param localClosesAt last moment, on the workspace's clock
   * @param rule why then, in words
   */
  public record Opening(int wave, String localOpensAt, String localClosesAt, String rule) {}

  /**
   * Why this agent.
   *
   * @param preferredGroup whether the agent asked for this staffing group
   * @param claimProbability probability that the offer is claimed and worked, 0..1
   * @param others agents who could serve every interval of the shift too
   */
  public record Fit(boolean preferredGroup, double claimProbability, int others) {}

  /**
   * One interval of the shift.
   *
   * @param localStart when it begins, on the workspace's clock
   * @param agentsRequired people required
   * @param agentsExpected people expected to work, this offer included
   * @param serviceLevel expected with these, 0..1
   * @param serviceLevelWithout expected without this offer, 0..1
   */
  public record Interval(
      String localStart,
      double agentsRequired,
      double agentsExpected,
      double serviceLevel,
      double serviceLevelWithout) {}

  /**
   * What would happen without the offer.
   *
   * @param intervalsShort intervals of the shift that would be short
   * @param agentHoursShort agent-hours more that would be short
   * @param serviceLevel expected over the shift's contacts with the offer, 0..1
   * @param serviceLevelWithout expected without it, 0..1
   */
  public record Without(
      int intervalsShort,
      double agentHoursShort,
      double serviceLevel,
      double serviceLevelWithout) {}
}
