package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tideshift.scheduler.staffing.Staffed.OPTIONS;
import static org.tideshift.scheduler.staffing.Staffed.flat;
import static org.tideshift.scheduler.staffing.Staffed.group;
import static org.tideshift.scheduler.staffing.Staffed.only;
import static org.tideshift.scheduler.staffing.Staffed.queue;
import static org.tideshift.scheduler.staffing.Staffed.varying;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;

class StaffDemandTest {

  @Test
  void staffsAVoiceQueueByErlangC() {
    // 200 contacts an hour of 180 s are 10 erlangs; golden_min_agents.csv: 14 agents for 80/20.
    GroupRequirement need =
        only(StaffDemand.plan(List.of(), List.of(flat("billing", 4, 100, 180)), OPTIONS));
    assertThat(need.staffingGroup()).isEqualTo("billing");
    assertThat(need.agentsRequired(2)).isEqualTo(14);
    assertThat(need.offeredLoadErlangs(2)).isCloseTo(10, within(1e-9));
    assertThat(need.contacts(2)).isEqualTo(100);
    assertThat(need.ahtSeconds(2)).isEqualTo(180);
    assertThat(need.expectedOccupancy(2)).isCloseTo(10.0 / 14, within(1e-9));
    assertThat(need.expectedAbandonment(2)).isZero();
    assertThat(need.driver(2)).isEqualTo("service level: 10 load + 4 noise; SIPP");
    assertThat(need.floorAgents(2)).isEqualTo(1);
  }

  @Test
  void staffsByErlangAWherePatienceIsGiven() {
    // reachable_occupancy.csv: 10 erlangs of 180 s, patience 120 s: 12 agents, 78.2 %, 6.16 % lost.
    Queue billing = queue("billing").patience(120).build();
    GroupRequirement need =
        only(StaffDemand.plan(List.of(billing), List.of(flat("billing", 2, 100, 180)), OPTIONS));
    assertThat(need.agentsRequired(0)).isEqualTo(12);
    assertThat(need.expectedOccupancy(0)).isCloseTo(0.782, within(5e-4));
    assertThat(need.expectedAbandonment(0)).isCloseTo(0.0616, within(5e-5));
  }

  @Test
  void poolsTheQueuesOfAGroupWithMixedHandleTimeAndTheStrictestTarget() {
    Queue one = queue("one").in("pool").build();
    Queue other = queue("other").in("pool").answered(0.9, 10).build();
    GroupRequirement need =
        only(
            StaffDemand.plan(
                List.of(one, other),
                List.of(flat("one", 2, 60, 240), flat("other", 2, 60, 360)),
                OPTIONS));
    // 240 contacts an hour of 300 s for 90/10: 27 agents in golden_min_agents.csv.
    assertThat(need.agentsRequired(0)).isEqualTo(27);
    assertThat(need.ahtSeconds(0)).isEqualTo(300);
    assertThat(need.contacts(0)).isEqualTo(120);
  }

  @Test
  void leavesOutWhatAnAiAgentFinishes() {
    DemandForecast.Builder forecast =
        DemandForecast.builder("billing", Staffed.halfHours(1), List.of());
    forecast.mean(0, 200).ahtSeconds(0, 180).containedShare(0, 0.5);
    GroupRequirement need = only(StaffDemand.plan(List.of(), List.of(forecast.build()), OPTIONS));
    assertThat(need.contacts(0)).isEqualTo(100);
    assertThat(need.agentsRequired(0)).isEqualTo(14);
  }

  @Test
  void keepsTheFloorWheneverAQueueIsOpen() {
    Queue office = queue("office").floor(2).open("Mon-Fri 08:00-20:00").build();
    GroupRequirement need =
        only(
            StaffDemand.plan(
                List.of(office), List.of(varying("office", 48, index -> 0, 300)), OPTIONS));
    assertThat(need.agentsRequired(15)).isZero();
    assertThat(need.driver(15)).isEmpty();
    assertThat(need.agentsRequired(16)).isEqualTo(2);
    assertThat(need.driver(16)).isEqualTo("floor");
    assertThat(need.agentsRequired(39)).isEqualTo(2);
    assertThat(need.agentsRequired(40)).isZero();
  }

  @Test
  void keepsNoFloorWhereTheForecastSaysThatTheQueueIsClosed() {
    DemandForecast.Builder forecast =
        DemandForecast.builder("billing", Staffed.halfHours(2), List.of());
    GroupRequirement need =
        only(
            StaffDemand.plan(
                List.of(queue("billing").floor(2).build()),
                List.of(forecast.closed(1).build()),
                OPTIONS));
    assertThat(need.agentsRequired(0)).isEqualTo(2);
    assertThat(need.agentsRequired(1)).isZero();
    assertThat(need.floorAgents(1)).isZero();
  }

  @Test
  void asksForMorePeopleWhereSomeAreAwayFromContacts() {
    Queue billing = queue("billing").shrinkage(0.2, 0.1).build();
    GroupRequirement need =
        only(StaffDemand.plan(List.of(billing), List.of(flat("billing", 1, 100, 180)), OPTIONS));
    assertThat(need.agentsRequired(0)).isEqualTo(20);
    assertThat(need.driver(0)).isEqualTo("service level: 10 load + 4 noise + 6 shrinkage; SIPP");
    assertThat(need.expectedOccupancy(0)).isCloseTo(10.0 / 14, within(1e-9));
  }

  @Test
  void givesAChatAgentAsManySlotsAsHeHoldsChats() {
    Queue chat = queue("chat").channel(Channel.CHAT).concurrency(3).answered(0.9, 10).build();
    GroupRequirement need =
        only(StaffDemand.plan(List.of(chat), List.of(flat("chat", 1, 120, 300)), OPTIONS));
    // 27 slots are needed for 90/10 at 20 erlangs (golden_min_agents.csv), so nine agents.
    assertThat(need.agentsRequired(0)).isEqualTo(9);
    assertThat(need.expectedOccupancy(0)).isCloseTo(20.0 / 27, within(1e-9));
  }

  @Test
  void saysWhenContactsComeWithoutAHandleTime() {
    StaffingPlan plan = StaffDemand.plan(List.of(), List.of(flat("new", 1, 10, 0)), OPTIONS);
    assertThat(plan.warnings()).singleElement().asString().contains("queue new", "aht_seconds");
    assertThat(only(plan).agentsRequired(0)).isEqualTo(1);
  }

  @Test
  void warnsWhereLosingContactsWouldMeetTheTarget() {
    Queue asaAlone = queue("billing").answered(0, 20).maxAsa(30).patience(120).build();
    assertThat(
            StaffDemand.plan(List.of(asaAlone), List.of(flat("billing", 1, 9, 60)), OPTIONS)
                .warnings())
        .singleElement()
        .asString()
        .contains("queue billing", "max_abandonment");
  }

  @Test
  void staffsEvenAPromiseOfEveryContact() {
    Queue all = queue("billing").answered(1, 20).build();
    GroupRequirement need =
        only(StaffDemand.plan(List.of(all), List.of(flat("billing", 1, 100, 180)), OPTIONS));
    assertThat(need.agentsRequired(0)).isBetween(25.0, 100.0);
    assertThat(need.expectedServiceLevel(0)).isCloseTo(1, within(1e-9));
  }

  @Test
  void ordersGroupsByName() {
    StaffingPlan plan =
        StaffDemand.plan(List.of(), List.of(flat("b", 1, 9, 60), flat("a", 1, 9, 60)), OPTIONS);
    assertThat(plan.requirements())
        .extracting(GroupRequirement::staffingGroup)
        .containsExactly("a", "b");
    assertThat(group(plan, "b").contacts(0)).isEqualTo(9);
  }

  @Test
  void refusesForecastsOnDifferentGrids() {
    assertThatThrownBy(
            () ->
                StaffDemand.plan(
                    List.of(), List.of(flat("a", 1, 1, 1), flat("b", 2, 1, 1)), OPTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different grids");
  }

  @Test
  void keepsTheServiceLevelOverTheDayWithFewerPeople() {
    DemandForecast calls = varying("billing", 96, index -> 20 + 3.0 * (index % 48), 300);
    Queue billing = queue("billing").patience(180).floor(3).build();
    GroupRequirement each = only(StaffDemand.plan(List.of(billing), List.of(calls), OPTIONS));
    GroupRequirement day =
        only(StaffDemand.plan(List.of(billing), List.of(calls), OPTIONS.over(ServiceSpan.DAY)));
    assertThat(answered(each, 0, 48)).isGreaterThan(0.81);
    for (int from : new int[] {0, 48}) {
      assertThat(answered(day, from, from + 48)).isBetween(0.8, 0.803);
    }
    double saved = 0;
    for (int index = 0; index < 96; index++) {
      double fewer = each.agentsRequired(index) - day.agentsRequired(index);
      assertThat(fewer).isIn(0.0, 1.0);
      assertThat(day.agentsRequired(index)).isGreaterThanOrEqualTo(3);
      assertThat(day.driver(index).contains("- 1 day")).isEqualTo(fewer == 1);
      saved += fewer;
    }
    assertThat(saved).isGreaterThan(20);
  }

  @Test
  void keepsOtherTargetsInEveryIntervalWhateverTheDayGivesBack() {
    DemandForecast calls = varying("billing", 48, index -> 20 + 3.0 * index, 300);
    Queue billing = queue("billing").patience(180).maxOccupancy(0.7).build();
    StaffingPlan day =
        StaffDemand.plan(List.of(billing), List.of(calls), OPTIONS.over(ServiceSpan.DAY));
    for (int index = 0; index < 48; index++) {
      assertThat(only(day).expectedOccupancy(index)).isLessThanOrEqualTo(0.7 + 1e-9);
    }
  }

  private static double answered(GroupRequirement need, int from, int to) {
    double contacts = 0;
    double inTime = 0;
    for (int index = from; index < to; index++) {
      contacts += need.contacts(index);
      inTime += need.contacts(index) * need.expectedServiceLevel(index);
    }
    return inTime / contacts;
  }
}
