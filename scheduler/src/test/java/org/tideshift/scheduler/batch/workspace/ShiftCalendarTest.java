package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** Reads the files with a reader of its own, by the letter of RFC 5545. */
class ShiftCalendarTest {
  private static final int MOST_OCTETS = 75;
  private static final TimeSpan SHIFT =
      new TimeSpan(Instant.parse("2026-03-29T00:30:00Z"), Instant.parse("2026-03-29T04:30:00Z"));
  private static final Instant TOLD = Instant.parse("2026-03-20T02:15:30Z");

  @TempDir private Path folder;

  private String written(String group, List<String> queues, boolean held, int sequence)
      throws IOException {
    OfferRow row =
        new OfferRow(
            "0123456789abcdef",
            "seat",
            new ShiftOffer("ann", group, SHIFT, 0.9, "why"),
            new OfferRow.Work(queues, Set.of()),
            new OfferRow.Promise(Optional.empty(), Optional.empty(), Optional.empty()));
    Path file = folder.resolve(ShiftCalendar.fileName("ann"));
    ShiftCalendar.write(file, List.of(new ShiftCalendar.Entry(row, held, sequence, TOLD)));
    return Files.readString(file);
  }

  /** The properties of the one event: unfolded, then their escapes taken back. */
  private static Map<String, String> event(String text) {
    Map<String, String> properties = new TreeMap<>();
    boolean inside = false;
    for (String line : text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n", -1)) {
      inside |= line.equals("BEGIN:VEVENT");
      if (inside && line.contains(":") && !line.endsWith(":VEVENT")) {
        String[] parts = line.split(":", 2);
        properties.put(parts[0], unescaped(parts[1]));
      }
    }
    return properties;
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      if (sign == '\\') {
        i++;
        sign = value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i);
      }
      text.append(sign);
    }
    return text.toString();
  }

  @Test
  void timesAreInUtcAndTheUidIsTheOffer() throws IOException {
    assertThat(event(written("voice", List.of("billing"), true, 0)))
        .containsEntry("UID", "0123456789abcdef@tideshift")
        .containsEntry("DTSTART", "20260329T003000Z")
        .containsEntry("DTEND", "20260329T043000Z")
        .containsEntry("DTSTAMP", "20260320T021530Z")
        .containsEntry("SEQUENCE", "0")
        .containsEntry("STATUS", "CONFIRMED");
  }

  @Test
  void aShiftThatIsNoLongerHeldIsCancelledUnderTheSameUid() throws IOException {
    assertThat(event(written("voice", List.of("billing"), false, 1)))
        .containsEntry("UID", "0123456789abcdef@tideshift")
        .containsEntry("SEQUENCE", "1")
        .containsEntry("STATUS", "CANCELLED");
  }

  @Test
  void everyNameComesBackAsItWasWhateverItHolds() throws IOException {
    String group = "a,b;c\\d\ne \"f\": " + "ünïcode-".repeat(20) + "😀".repeat(30);
    List<String> queues = List.of("one, two", "three;", "back\\slash", "x".repeat(200));

    String text = written(group, queues, true, 0);

    assertThat(event(text))
        .containsEntry("SUMMARY", group)
        .containsEntry("DESCRIPTION", String.join(", ", queues));
  }

  @Test
  void linesEndAsTheStandardAsksAndNoneIsLongerThan75Octets() throws IOException {
    String text = written("ä".repeat(300), List.of("q".repeat(500)), true, 0);

    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MOST_OCTETS);
    }
  }
}
