package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.evaluation.AccuracyRow;

/** Public series beside the repository; skipped where they are absent. */
class RealSeriesTest {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data");

  @ParameterizedTest
  @CsvSource({
    "seattle_fire911_hourly.csv, fire911, America/Los_Angeles, 60",
    "nyc_taxi_30min.csv, rides, America/New_York, 30",
    "montco_911_30min.csv, ems, America/New_York, 30",
    "us_bank_calls_5min.csv, bank, America/New_York, 30",
  })
  void beatsTheMeanOfTheLastFourWeeksOverallAndOnSpecialDays(
      String file, String queue, String zone, int minutes) throws IOException {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.exists(path), "no series beside the repository");
    ContactCounts counts = counts(Files.readAllLines(path), queue, ZoneId.of(zone), minutes);
    LocalDate asOf = LocalDate.ofInstant(counts.grid().end(), ZoneId.of(zone));
    IntervalGrid horizon =
        IntervalGrid.between(
            asOf.atStartOfDay(ZoneId.of(zone)).toInstant(),
            asOf.plusDays(28).atStartOfDay(ZoneId.of(zone)).toInstant(),
            counts.grid().length());
    List<AccuracyRow> rows =
        ForecastDemand.of(
                new ForecastRequest(
                    Queue.ofName(queue),
                    counts,
                    new SiteCalendar(ZoneId.of(zone), List.of("US"), List.of()),
                    horizon,
                    ForecastOptions.usual()))
            .accuracy();
    for (boolean holidays : new boolean[] {false, true}) {
      assertThat(wape(rows, "combination", holidays))
          .isLessThan(wape(rows, "four-week-mean", holidays));
    }
  }

  private static double wape(List<AccuracyRow> rows, String method, boolean holidays) {
    return rows.stream()
        .filter(row -> row.method().equals(method) && row.scope().holidaysOnly() == holidays)
        .findFirst()
        .orElseThrow()
        .accuracy()
        .wape();
  }

  private static ContactCounts counts(List<String> lines, String queue, ZoneId zone, int minutes) {
    TreeMap<Long, Integer> sums = new TreeMap<>();
    Set<Instant> seen = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[1].equals(queue)) {
        ZonedDateTime local = LocalDateTime.parse(cells[0]).atZone(zone);
        Instant start =
            seen.add(local.toInstant())
                ? local.toInstant()
                : local.withLaterOffsetAtOverlap().toInstant();
        sums.merge(
            start.getEpochSecond() / (minutes * 60L), Integer.parseInt(cells[2]), Integer::sum);
      }
    }
    IntervalGrid grid =
        IntervalGrid.between(
            Instant.ofEpochSecond(sums.firstKey() * minutes * 60),
            Instant.ofEpochSecond((sums.lastKey() + 1) * minutes * 60),
            Duration.ofMinutes(minutes));
    ContactCounts.Builder counts = ContactCounts.builder(queue, grid);
    sums.forEach((place, sum) -> counts.contacts((int) (place - sums.firstKey()), sum));
    return counts.build();
  }
}
