package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideshift.scheduler.staffing.Staffed.OPTIONS;
import static org.tideshift.scheduler.staffing.Staffed.flat;
import static org.tideshift.scheduler.staffing.Staffed.group;
import static org.tideshift.scheduler.staffing.Staffed.only;
import static org.tideshift.scheduler.staffing.Staffed.queue;
import static org.tideshift.scheduler.staffing.Staffed.varying;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;

class DeferrableWorkTest {

  private static final double EXACT = 1e-6;

  @Test
  void fillsTheIdleTimeOfAgentsWhoHoldTheSkill() {
    // 14 agents at 10 erlangs leave 4 x 0.5 = 2 hours idle; up to 95 % they take 1.65 hours.
    Queue voice = queue("voice").skills("english", "written").build();
    Queue email =
        queue("email")
            .channel(Channel.EMAIL)
            .skills("written")
            .deadline(Duration.ofHours(4))
            .build();
    StaffingPlan plan =
        StaffDemand.plan(
            List.of(voice, email),
            List.of(flat("voice", 48, 100, 180), flat("email", 48, 12, 300)),
            OPTIONS);
    GroupRequirement filled = group(plan, "voice");
    assertThat(filled.agentsRequired(10)).isEqualTo(14);
    assertThat(filled.deferrableHours(10)).isCloseTo(1, within(EXACT));
    assertThat(filled.expectedOccupancy(10)).isCloseTo(10.0 / 14, within(EXACT));
    assertThat(filled.expectedOccupancyWithFill(10)).isCloseTo(12.0 / 14, within(EXACT));
    assertThat(filled.fillQueues()).containsExactly("email");
    assertThat(group(plan, "email").agentsRequired(10)).isZero();
    assertThat(plan.warnings()).isEmpty();
  }

  @Test
  void leavesTheServiceLevelOfTheFilledGroupAsItWas() {
    Queue voice = queue("voice").skills("english", "written").build();
    Queue email = queue("email").channel(Channel.EMAIL).skills("written").build();
    List<Queue> queues = List.of(voice, email);
    DemandForecast calls = flat("voice", 48, 100, 180);
    GroupRequirement alone = only(StaffDemand.plan(queues, List.of(calls), OPTIONS));
    GroupRequirement filled =
        group(
            StaffDemand.plan(queues, List.of(calls, flat("email", 48, 30, 300)), OPTIONS), "voice");
    assertThat(filled.expectedServiceLevel(5)).isEqualTo(alone.expectedServiceLevel(5));
    assertThat(filled.agentsRequired(5)).isEqualTo(alone.agentsRequired(5));
  }

  @Test
  void neverFillsBeyondTheMaximumOccupancy() {
    Queue voice = queue("voice").skills("written").maxOccupancy(0.8).build();
    Queue email = queue("email").channel(Channel.EMAIL).skills("written").build();
    StaffingPlan plan =
        StaffDemand.plan(
            List.of(voice, email),
            List.of(flat("voice", 96, 100, 180), flat("email", 96, 60, 300)),
            OPTIONS);
    for (int index = 0; index < 96; index++) {
      assertThat(group(plan, "voice").expectedOccupancyWithFill(index))
          .isLessThanOrEqualTo(0.8 + EXACT);
    }
  }

  @Test
  void asksForPeopleOfItsOwnWhereNobodyElseHoldsTheSkill() {
    // 48 half-hours of 12 x 300 s are 48 hours of work: at 95 % about two people all day.
    Queue email = queue("email").channel(Channel.EMAIL).deadline(Duration.ofHours(4)).build();
    StaffingPlan plan =
        StaffDemand.plan(
            List.of(queue("voice").build(), email),
            List.of(flat("voice", 48, 100, 180), flat("email", 48, 12, 300)),
            OPTIONS);
    assertThat(group(plan, "voice").deferrableHours(10)).isZero();
    GroupRequirement own = group(plan, "email");
    double agentHours = 0;
    for (int index = 0; index < 48; index++) {
      agentHours += own.agentsRequired(index) / 2;
      assertThat(own.agentsRequired(index)).isLessThanOrEqualTo(4);
    }
    assertThat(agentHours).isBetween(48 / 0.95, 48 / 0.95 + 1);
    assertThat(own.driver(20)).contains("deferrable work");
  }

  @Test
  void countsOnlyTheShareOfThePoolThatHoldsBothSkills() {
    Queue voice = queue("voice").build();
    Queue email = queue("email").channel(Channel.EMAIL).build();
    StaffingOptions half =
        OPTIONS.withAgentSkills(
            List.of(Set.of("voice", "email"), Set.of("voice"), Set.of("email"), Set.of("other")));
    StaffingPlan plan =
        StaffDemand.plan(
            List.of(voice, email),
            List.of(flat("voice", 4, 100, 180), flat("email", 4, 120, 300)),
            half);
    // Of 4 agents free among 14 at 10 erlangs, seven have 0.7613 by the exact chain; less a
    // twentieth of the seven, for half an hour: 1.35 hours.
    assertThat(group(plan, "voice").deferrableHours(1)).isCloseTo(1.35, within(0.02));
  }

  @Test
  void saysWhichWorkNoOpenIntervalCanTakeInTime() {
    Queue email =
        queue("email")
            .channel(Channel.EMAIL)
            .open("Mon-Fri 08:00-20:00")
            .deadline(Duration.ofHours(2))
            .build();
    StaffingPlan plan =
        StaffDemand.plan(List.of(email), List.of(flat("email", 48, 12, 300)), OPTIONS);
    // Arrivals from 00:00 to 06:00 and from 20:00 on have no open interval within two hours.
    assertThat(plan.warnings()).singleElement().asString().contains("queue email", "21.0 hours");
    assertThat(only(plan).agentsRequired(3)).isZero();
  }

  @Test
  void doesAllWorkBetweenArrivalAndDeadline() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 200; i++) {
      int hours = 1 + random.nextInt(30);
      double[] contacts = random.doubles(96, 0, 40).toArray();
      Queue email = queue("email").channel(Channel.EMAIL).deadline(Duration.ofHours(hours)).build();
      Queue voice = queue("voice").skills("email").patience(90).build();
      StaffingPlan plan =
          StaffDemand.plan(
              List.of(email, voice),
              List.of(
                  varying("email", 96, index -> contacts[index], 240),
                  varying("voice", 96, index -> index % 48, 200)),
              OPTIONS);
      checkDeadlines(plan, contacts, 2 * hours);
    }
  }

  private static void checkDeadlines(StaffingPlan plan, double[] contacts, int reach) {
    double done = 0;
    double arrived = 0;
    double due = 0;
    for (int index = 0; index < contacts.length; index++) {
      arrived += contacts[index] * 240 / 3600;
      int dueArrival = index + 1 - reach;
      due += dueArrival >= 0 ? contacts[dueArrival] * 240 / 3600 : 0;
      for (GroupRequirement requirement : plan.requirements()) {
        done += requirement.deferrableHours(index);
        assertThat(requirement.expectedOccupancyWithFill(index)).isLessThanOrEqualTo(0.95 + EXACT);
      }
      assertThat(done).isBetween(due - EXACT, arrived + EXACT);
    }
    assertThat(done).isCloseTo(arrived, within(EXACT));
  }
}
