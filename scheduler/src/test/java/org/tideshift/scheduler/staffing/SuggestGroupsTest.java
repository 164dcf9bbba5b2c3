package org.tideshift.scheduler.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideshift.scheduler.staffing.Staffed.OPTIONS;
import static org.tideshift.scheduler.staffing.Staffed.flat;
import static org.tideshift.scheduler.staffing.Staffed.queue;
import static org.tideshift.scheduler.staffing.Staffed.varying;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.DemandForecast;

class SuggestGroupsTest {

  private static final int WEEK = 336;
  private static final DemandForecast ONE = flat("one", WEEK, 100, 180);
  private static final DemandForecast OTHER = flat("other", WEEK, 100, 180);

  @Test
  void findsWhatTwoEqualGroupsWouldSaveAsOne() {
    // 14 agents each at 10 erlangs (golden_min_agents.csv); 20 erlangs of 180 s need 24 for 80/20.
    List<PoolSuggestion> found = SuggestGroups.suggest(List.of(), List.of(ONE, OTHER), OPTIONS);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).groups()).containsExactly("one", "other");
    assertThat(found.get(0).savedHoursAWeek()).isCloseTo(168 * (28 - 24), within(1e-9));
    assertThat(found.get(0).ofHoursAWeek()).isCloseTo(168 * 28, within(1e-9));
    assertThat(found.get(0).hours()).hasSize(168);
  }

  @Test
  void poolsOnlyWhereEnoughAgentsHoldBothSkills() {
    StaffingOptions few = OPTIONS.withAgentSkills(Collections.nCopies(23, Set.of("one", "other")));
    assertThat(SuggestGroups.suggest(List.of(), List.of(ONE, OTHER), few)).isEmpty();
    StaffingOptions enough =
        OPTIONS.withAgentSkills(Collections.nCopies(24, Set.of("one", "other")));
    assertThat(SuggestGroups.suggest(List.of(), List.of(ONE, OTHER), enough)).hasSize(1);
  }

  @Test
  void namesTheNightWhereTwoFloorsBecomeOne() {
    // One queue never gets a contact, so that all its people are floor.
    DemandForecast quiet = varying("quiet", WEEK, i -> 0, 180);
    DemandForecast busy = varying("busy", WEEK, i -> i % 48 < 12 ? 0 : 100, 180);
    List<PoolSuggestion> found =
        SuggestGroups.suggest(
            List.of(queue("quiet").floor(1).build(), queue("busy").floor(1).build()),
            List.of(quiet, busy),
            OPTIONS);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).hours())
        .contains(new HourOfWeek(DayOfWeek.MONDAY, 3))
        .contains(new HourOfWeek(DayOfWeek.SUNDAY, 5));
    assertThat(found.get(0).savedHoursAWeek()).isCloseTo(168, within(1e-9));
  }

  @Test
  void goesOnWithThePoolItHasMade() {
    List<PoolSuggestion> found =
        SuggestGroups.suggest(List.of(), List.of(ONE, OTHER, flat("third", WEEK, 4, 180)), OPTIONS);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).groups()).containsExactly("one", "other");
    assertThat(found.get(1).groups()).containsExactlyInAnyOrder("third", "one + other");
  }

  @Test
  void keepsChatApartFromVoice() {
    assertThat(
            SuggestGroups.suggest(
                List.of(queue("other").channel(Channel.CHAT).concurrency(3).build()),
                List.of(ONE, OTHER),
                OPTIONS))
        .isEmpty();
  }
}
