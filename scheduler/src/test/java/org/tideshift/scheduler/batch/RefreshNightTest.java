package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** A queue whose days differ by a quarter, and a day that starts half as busy again. */
class RefreshNightTest {
  private static final LocalDateTime MIDNIGHT = LocalDateTime.parse("2026-03-02T00:00");
  private static final Instant CLOCK = MIDNIGHT.toInstant(ZoneOffset.UTC);

  @TempDir private Path root;
  private Workspace workspace;
  private final StringBuilder history = new StringBuilder("interval_start,queue,contacts\n");

  @BeforeEach
  void makeNight() {
    workspace = TinyWorkspace.make(root, CLOCK, "");
    for (LocalDateTime hour = MIDNIGHT.minusDays(90);
        hour.isBefore(MIDNIGHT);
        hour = hour.plusHours(1)) {
      // Days a quarter above and below, in an order that no calendar foretells.
      boolean isBusy = hour.getDayOfYear() * 7919 % 13 % 2 == 0;
      add(hour, isBusy ? 250 : 150);
    }
    TinyWorkspace.write(workspace, "history/billing.csv", history.toString());
    RunNight.run(
        workspace,
        configuration("2026-03-02"),
        new RunNight.Options(CLOCK, "test", false),
        Progress.NONE);
  }

  private void add(LocalDateTime hour, int contacts) {
    int open = hour.getHour() / 8 == 1 ? contacts : 0;
    history.append(hour).append(":00Z,billing,").append(open).append('\n');
  }

  private Configuration configuration(String asOf) {
    Optional<Path> file = Optional.of(workspace.configurationFile());
    return LoadConfiguration.load(file, Map.of(), Map.of("as_of", asOf));
  }

  private void refreshAtNoon() {
    for (int hour = 0; hour < 12; hour++) {
      add(MIDNIGHT.plusHours(hour), 300);
    }
    TinyWorkspace.write(workspace, "history/billing.csv", history.toString());
    RunNight.refresh(
        workspace,
        configuration("2026-03-02T12:00Z"),
        new RunNight.Options(CLOCK.plusSeconds(12 * 3600), "test", false),
        Progress.NONE);
  }

  private double mean(String file, String start, int column) throws IOException {
    List<String> lines = Files.readAllLines(workspace.published().resolve(file));
    return lines.stream()
        .filter(line -> line.startsWith("billing," + start))
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void believesABusyMorningAsFarAsWholeDaysDiffer() throws IOException {
    double published = mean("forecast.csv", "2026-03-02T14:00", 4);

    refreshAtNoon();

    // Half as much again so far. Without the day totals the afternoon would rise by 3 % only.
    assertThat(mean("forecast.csv", "2026-03-02T14:00", 4)).isGreaterThan(1.1 * published);
  }

  @Test
  void keepsTheDayTotalsOfTheDaysToCome() throws IOException {
    double published = mean("forecast-days.csv", "2026-03-03", 2);

    refreshAtNoon();

    assertThat(mean("forecast-days.csv", "2026-03-03", 2)).isGreaterThan(1.04 * published);
    assertThat(workspace.published().resolve("forecast-days.csv"))
        .content()
        .doesNotContain("billing,2026-03-02");
  }
}
