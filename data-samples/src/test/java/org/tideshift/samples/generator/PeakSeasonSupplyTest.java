package org.tideshift.samples.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pool can carry the four weeks: square-root staffing (load plus its root, Halfin and Whitt
 * 1981) stands for the requirement, which Erlang A puts a little lower.
 */
class PeakSeasonSupplyTest {

  private static final Instant AS_OF = Instant.parse("2025-11-17T05:00:00Z");

  /** Queues of each staffing group, by the skill that the group requires. */
  private static final Map<String, List<String>> QUEUES =
      Map.of(
          "english", List.of("acme_voice_en", "globex_voice_en"),
          "spanish", List.of("acme_voice_es", "initech_voice_es"),
          "french", List.of("globex_voice_fr"),
          "chat", List.of("acme_chat"),
          "email", List.of("globex_email"),
          "evaluation", List.of("initech_prompt_evaluation"));

  /** Work that waits for hours needs its load and no margin. */
  private static final Set<String> WAITING = Set.of("globex_email", "initech_prompt_evaluation");

  private static final Map<Instant, Map<String, Integer>> REQUIRED = new LinkedHashMap<>();

  @BeforeAll
  static void require() {
    halfHours(4)
        .forEach(
            t -> {
              Map<String, Integer> bySkill = new LinkedHashMap<>();
              QUEUES.forEach((skill, queues) -> bySkill.put(skill, required(queues, t)));
              REQUIRED.put(t, bySkill);
            });
  }

  @Test
  void everyGroupHasHalfAsManyAgentsAgainAsItNeedsAtEveryHour() throws IOException {
    AvailabilityGrid grid = new AvailabilityGrid("peak-season");
    REQUIRED.forEach(
        (t, bySkill) ->
            bySkill.forEach(
                (skill, agents) ->
                    assertThat(grid.countAt(t, skill))
                        .as("%s at %s, %d required", skill, t, agents)
                        .isGreaterThanOrEqualTo((agents * 3 + 1) / 2)));
  }

  @Test
  void allGroupsTogetherNeverNeedMoreThanFourFifthsOfThoseWhoHaveTheHour() throws IOException {
    AvailabilityGrid grid = new AvailabilityGrid("peak-season");
    REQUIRED.forEach(
        (t, bySkill) ->
            assertThat((double) total(bySkill) / grid.countAt(t)).as("%s", t).isLessThan(0.8));
  }

  @Test
  void everyWeekNeedsLessThanSeventyPercentOfTheHoursThatAgentsMayWork() throws IOException {
    int mayWork =
        Table.of("peak-season/agents.csv").stream()
            .mapToInt(row -> row.number("max_hours_week"))
            .sum();
    for (int week = 0; week < 4; week++) {
      double hours =
          halfHours(4)
                  .skip(week * 336L)
                  .limit(336)
                  .mapToInt(t -> total(REQUIRED.getOrDefault(t, Map.of())))
                  .sum()
              / 2.0;
      assertThat(hours / mayWork).as("week %d", week + 1).isBetween(0.3, 0.7);
    }
  }

  @Test
  void fiveHundredAgentsInSixZonesHoldOneToFourSkills() throws IOException {
    List<Table.Row> agents = Table.of("peak-season/agents.csv");
    assertThat(agents).hasSize(500);
    assertThat(agents.stream().map(row -> row.text("timezone")).distinct()).hasSize(6);
    assertThat(agents.stream().map(row -> row.text("skills").split("\\|").length).distinct())
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  private static int required(List<String> queues, Instant halfHour) {
    ZonedDateTime local = halfHour.atZone(PeakSeason.NEW_YORK);
    double erlangs = 0;
    for (QueueModel queue : PeakSeasonQueues.models()) {
      if (queues.contains(queue.name())) {
        double people = queue.demand().at(local) * (1 - queue.handling().containedShare(local));
        double concurrency = queue.name().equals("acme_chat") ? 3 : 1;
        erlangs += people * queue.handling().ahtAt(local) / 1800 / concurrency;
      }
    }
    double margin = WAITING.containsAll(queues) ? 0 : StrictMath.sqrt(erlangs);
    return (int) StrictMath.ceil(erlangs + margin);
  }

  private static int total(Map<String, Integer> bySkill) {
    return bySkill.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Stream<Instant> halfHours(int weeks) {
    return Stream.iterate(AS_OF, t -> t.plus(Duration.ofMinutes(30))).limit(weeks * 336L);
  }
}
