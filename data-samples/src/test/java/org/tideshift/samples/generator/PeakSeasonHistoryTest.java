package org.tideshift.samples.generator;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What users of the peak-season history rely on. */
class PeakSeasonHistoryTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static List<HistoryRow> rows = List.of();

  @BeforeAll
  static void read() throws IOException {
    rows = Table.history("peak-season");
  }

  @Test
  void everyQueueHasEveryHalfHourExceptThoseLostInTheOutage() {
    List<Instant> recorded =
        Stream.concat(
                halfHours("2023-05-15T04:00:00Z", "2025-06-10T13:00:00Z"),
                halfHours("2025-06-10T21:30:00Z", "2025-11-17T05:00:00Z"))
            .toList();
    Map<String, List<HistoryRow>> byQueue = rows.stream().collect(groupingBy(HistoryRow::queue));
    assertThat(byQueue).hasSize(8);
    byQueue.forEach(
        (queue, of) ->
            assertThat(of.stream().map(HistoryRow::start).toList()).as(queue).isEqualTo(recorded));
  }

  @Test
  void rowsStandInOrderOfTimeAndQueue() {
    assertThat(rows)
        .isSortedAccordingTo(
            Comparator.comparing(HistoryRow::start).thenComparing(HistoryRow::queue));
  }

  @Test
  void clockChangeDaysHave46And50HalfHours() {
    Map<LocalDate, Long> halfHours =
        rowsOf("acme_chat").collect(groupingBy(PeakSeasonHistoryTest::day, counting()));
    assertThat(halfHours)
        .containsEntry(LocalDate.of(2024, 3, 10), 46L)
        .containsEntry(LocalDate.of(2024, 11, 3), 50L)
        .containsEntry(LocalDate.of(2025, 3, 9), 46L)
        .containsEntry(LocalDate.of(2025, 11, 2), 50L)
        .containsEntry(LocalDate.of(2025, 11, 16), 48L);
  }

  @Test
  void meanVolumesSpanFromAThirdOfAContactTo250InAHalfHour() {
    Map<String, Double> means =
        rows.stream().collect(groupingBy(HistoryRow::queue, averagingInt(HistoryRow::contacts)));
    assertThat(means.get("globex_voice_fr")).isCloseTo(0.3, within(0.02));
    assertThat(means.get("acme_voice_en")).isCloseTo(250, within(10.0));
    assertThat(means.values()).allMatch(mean -> mean > 0.28 && mean < 260);
  }

  @Test
  void contactsAreThoseContainedHandledAndAbandoned() {
    assertThat(rows)
        .allMatch(
            row ->
                row.contacts()
                    == row.contained() + row.handled().contacts() + row.handled().abandoned());
  }

  @Test
  void aHandleTimeStandsWhereSomebodyHandledAContact() {
    assertThat(rows)
        .allMatch(row -> row.handled().ahtSeconds().isEmpty() == (row.handled().contacts() == 0));
  }

  @Test
  void aiContainsAGrowingShareOfAcmesCalls() {
    assertThat(containedShare(2024)).isGreaterThan(containedShare(2023) + 0.05);
    assertThat(containedShare(2025)).isGreaterThan(containedShare(2024) + 0.05);
  }

  @Test
  void countsOfADayVaryMoreThanPoissons() {
    // Sixteen Tuesdays without a holiday: Poisson alone would spread them by 0.9 %.
    double[] days =
        Stream.iterate(LocalDate.of(2024, 1, 23), day -> day.plusWeeks(1))
            .limit(16)
            .mapToDouble(PeakSeasonHistoryTest::callsOn)
            .toArray();
    double mean = Arrays.stream(days).average().orElseThrow();
    double squares = 0;
    for (double day : days) {
      squares += (day / mean - 1) * (day / mean - 1);
    }
    assertThat(StrictMath.sqrt(squares / days.length)).isBetween(0.03, 0.10);
  }

  @Test
  void holidaysAreQuietAndBlackFridayIsLoud() {
    double thursdayBefore = callsOn(LocalDate.of(2024, 11, 14));
    assertThat(callsOn(LocalDate.of(2024, 11, 28))).isLessThan(0.75 * thursdayBefore);
    assertThat(callsOn(LocalDate.of(2024, 11, 29))).isGreaterThan(1.3 * thursdayBefore);
    assertThat(callsOn(LocalDate.of(2024, 12, 25)))
        .isLessThan(0.6 * callsOn(LocalDate.of(2024, 12, 18)));
  }

  private static Stream<Instant> halfHours(String from, String to) {
    Instant end = Instant.parse(to);
    return Stream.iterate(
        Instant.parse(from), t -> t.isBefore(end), t -> t.plus(Duration.ofMinutes(30)));
  }

  private static double containedShare(int year) {
    List<HistoryRow> calls =
        rowsOf("acme_voice_en").filter(row -> day(row).getYear() == year).toList();
    double contained = calls.stream().mapToInt(HistoryRow::contained).sum();
    return contained / calls.stream().mapToInt(HistoryRow::contacts).sum();
  }

  private static double callsOn(LocalDate day) {
    return rowsOf("acme_voice_en")
        .filter(row -> day(row).equals(day))
        .mapToInt(HistoryRow::contacts)
        .sum();
  }

  private static Stream<HistoryRow> rowsOf(String queue) {
    return rows.stream().filter(row -> row.queue().equals(queue));
  }

  private static LocalDate day(HistoryRow row) {
    return row.start().atZone(NEW_YORK).toLocalDate();
  }
}
