package org.tideshift.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times on a wall clock, and offsets that are not its zone's. */
class LocalTimesTest extends HistoryFromText {

  @Test
  void takesARepeatedAutumnHourInFileOrderEarlierOffsetFirst() throws IOException {
    History history =
        sound(
            NEW_YORK,
            """
            interval_start,queue,contacts
            2025-11-02T00:30,a,1
            2025-11-02T01:00,a,2
            2025-11-02T01:30,a,3
            2025-11-02T01:00,a,4
            2025-11-02T01:30,a,5
            2025-11-02T02:00,a,6
            """);

    assertThat(shown(counts(history, "a"))).isEqualTo("1 2 3 4 5 6");
    assertThat(history.start()).isEqualTo(Instant.parse("2025-11-02T04:30:00Z"));
    assertThat(problems.warningCount()).isZero();
  }

  @Test
  void takesALoneAutumnHourAsTheEarlierAndSaysSo() throws IOException {
    History history =
        sound(
            NEW_YORK,
            """
            interval_start,queue,contacts
            2025-11-02T00:00,a,1
            2025-11-02T01:00,a,2
            2025-11-02T02:00,a,3
            2025-11-02T03:00,a,4
            """);

    assertThat(shown(counts(history, "a"))).isEqualTo("1 2 ? 3 4");
    assertThat(shown(problems.warnings()))
        .anyMatch(text -> text.startsWith("3:interval_start only one row of an hour"));
  }

  @Test
  void refusesAWallTimeThatTheSpringChangeSkips() throws IOException {
    read(
        NEW_YORK,
        """
        interval_start,queue,contacts
        2025-03-09T01:30,a,1
        2025-03-09T02:30,a,2
        2025-03-09T03:30,a,3
        """);

    assertOnlyError("3:interval_start 2025-03-09T02:30 does not exist in America/New_York");
  }

  @Test
  void saysNothingOfAFileThatWritesUtcThroughout() throws IOException {
    sound(NEW_YORK, TWO_ROWS.replace("Z", "+00:00"));

    assertThat(problems.warningCount()).isZero();
  }

  @Test
  void tellsOnceOfOffsetsThatAreNotTheZones() throws IOException {
    sound(NEW_YORK, TWO_ROWS.replace("Z", "-06:00"));

    assertOnlyWarning("2:interval_start offset -06:00 differs from -05:00 of America/New_York");
    assertThat(problems.warnings().get(0).message()).endsWith("(lines 2..3)");
  }
}
