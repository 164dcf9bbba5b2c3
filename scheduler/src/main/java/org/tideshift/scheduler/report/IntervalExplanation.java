package org.tideshift.scheduler.report;

import java.util.List;
import java.util.Map;

/**
 * Why so many people are wanted in one interval of a staffing group, and who they are. Every part
 * is plain, so that it can be written as JSON.
 *
 * @param place which interval
 * @param contacts what is expected to come, one entry a queue
 * @param need how many people that takes, and why
 * @param service what customers may expect of other numbers of people
 * @param people who is offered the interval, and who could not be
 */
public record IntervalExplanation(
    Place place, List<QueueContacts> contacts, Need need, Service service, People people) {

  /** Copies the list. */
  public IntervalExplanation {
    contacts = List.copyOf(contacts);
  }

  /**
   * Which interval.
   *
   * @param staffingGroup the group
   * @param intervalStart its start in UTC
   * @param localStart its start on the workspace's clock
   * @param intervalMinutes its length
   */
  public record Place(
      String staffingGroup, String intervalStart, String localStart, int intervalMinutes) {}

  /**
   * What is expected of one queue.
   *
   * @param queue its name
   * @param contacts expected, those included that AI will finish
   * @param range the forecast's quantiles by the name of their column, such as {@code contacts_p90}
   * @param containedShare share that AI is expected to finish, 0..1
   * @param ahtSeconds mean handle time
   */
  public record QueueContacts(
      String queue,
      double contacts,
      Map<String, Double> range,
      double containedShare,
      double ahtSeconds) {}

  /**
   * How many people the contacts take.
   *
   * @param agentsRequired people required, the floor included
   * @param floorAgents people wanted whatever the load
   * @param driver the target that decides, then what the people are for
   * @param load the figures behind it
   */
  public record Need(double agentsRequired, double floorAgents, String driver, Load load) {}

  /**
   * The figures of the requirement.
   *
   * @param contacts that need a person
   * @param ahtSeconds mean handle time of these
   * @param offeredLoadErlangs of the real-time contacts
   * @param expectedOccupancy share of time busy, at the requirement
   * @param deferrableHours of deferrable work done in the interval
   */
  public record Load(
      double contacts,
      double ahtSeconds,
      double offeredLoadErlangs,
      double expectedOccupancy,
      double deferrableHours) {}

  /**
   * Expected share of contacts answered within the threshold, 0..1; 1 without real-time contacts.
   *
   * @param asRequired with the people required
   * @param oneFewer with one fewer than required
   * @param asExpected with the people expected to work
   * @param oneFewerExpected with one fewer than these
   */
  public record Service(
      double asRequired, double oneFewer, double asExpected, double oneFewerExpected) {}

  /**
   * Who is offered the interval, and who could not be.
   *
   * @param coverage how far it is covered
   * @param offered the offers
   * @param holders who held a shift over it before
   * @param others everybody else of the pool
   */
  public record People(
      Coverage coverage, List<Offered> offered, List<Holder> holders, Others others) {}

  /**
   * Who is not offered the interval, and why.
   *
   * @param possible agents whom no rule keeps from it, but who were not needed or serve better
   *     elsewhere
   * @param heldBack qualified agents by the rule or reason that keeps them from it
   * @param notQualified number of agents who lack a skill, brand or language
   */
  public record Others(
      List<String> possible, Map<String, List<String>> heldBack, int notQualified) {}

  /**
   * How far the interval is covered.
   *
   * @param agentsOffered seats
   * @param agentsExpected people expected to work
   * @param shortAgents people short
   * @param surplusAgents people above what is required
   * @param reason why nobody more could be offered; blank where nobody is short
   */
  public record Coverage(
      int agentsOffered,
      double agentsExpected,
      double shortAgents,
      double surplusAgents,
      String reason) {}

  /**
   * One offer of the interval.
   *
   * @param offerId its name
   * @param agentId whom it invites
   * @param start in UTC
   * @param end in UTC
   * @param claimProbability probability that it is claimed and worked, 0..1
   */
  public record Offered(
      String offerId, String agentId, String start, String end, double claimProbability) {}

  /**
   * An agent who held a shift over the interval already when the night began.
   *
   * @param agentId who
   * @param start of the shift, in UTC
   * @param end of the shift, in UTC
   * @param showProbability probability that it is worked, 0..1
   */
  public record Holder(String agentId, String start, String end, double showProbability) {}
}
