package org.tideshift.samples.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users of the small sample rely on. */
class CornerShopTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate AS_OF = LocalDate.of(2025, 11, 17);

  @Test
  void bothQueuesHaveEveryOpenHalfHourOfEightWeeks() throws IOException {
    List<HistoryRow> rows = Table.history("corner-shop");
    List<ZonedDateTime> open = openHalfHours(AS_OF.minusWeeks(8), AS_OF);
    assertThat(open).hasSize(8 * 6 * 20);
    for (String queue : List.of("chat", "phone")) {
      assertThat(rows.stream().filter(row -> row.queue().equals(queue)).map(HistoryRow::start))
          .containsExactlyElementsOf(open.stream().map(ZonedDateTime::toInstant).toList());
    }
    assertThat(rows).hasSize(2 * open.size());
  }

  @Test
  void theShopOpensAnHourLaterByUtcAfterTheClockChange() throws IOException {
    assertThat(Table.history("corner-shop").stream().map(row -> row.start().toString()))
        .contains("2025-10-25T07:00:00Z", "2025-10-27T08:00:00Z")
        .doesNotContain("2025-10-27T07:00:00Z");
  }

  @Test
  void theHorizonHasThreeAgentsForEveryQueueAtEveryOpenHalfHour() throws IOException {
    AvailabilityGrid grid = new AvailabilityGrid("corner-shop");
    for (ZonedDateTime t : openHalfHours(AS_OF, AS_OF.plusDays(14))) {
      assertThat(grid.countAt(t.toInstant(), "chat")).as("chat at %s", t).isGreaterThan(2);
      assertThat(grid.countAt(t.toInstant(), "phone")).as("phone at %s", t).isGreaterThan(2);
    }
  }

  @Test
  void elevenAgentsMayNotWorkEnoughForFourPlacesAWeek() throws IOException {
    List<Table.Row> agents = Table.of("corner-shop/agents.csv");
    int hoursOfTheBusiestEleven =
        agents.stream()
            .map(row -> row.number("max_hours_week"))
            .sorted((a, b) -> b - a)
            .limit(11)
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(agents).hasSize(20);
    assertThat(hoursOfTheBusiestEleven).isLessThan(4 * 6 * 10);
  }

  private static List<ZonedDateTime> openHalfHours(LocalDate from, LocalDate to) {
    ZonedDateTime end = to.atStartOfDay(PARIS);
    return Stream.iterate(
            from.atStartOfDay(PARIS), t -> t.isBefore(end), t -> t.plus(Duration.ofMinutes(30)))
        .filter(t -> t.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(t -> !t.toLocalTime().isBefore(LocalTime.of(9, 0)))
        .filter(t -> t.toLocalTime().isBefore(LocalTime.of(19, 0)))
        .toList();
  }
}
