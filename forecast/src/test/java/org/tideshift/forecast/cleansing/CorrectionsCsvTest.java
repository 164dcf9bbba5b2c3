package org.tideshift.forecast.cleansing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;

class CorrectionsCsvTest {
  @TempDir private Path folder;

  @Test
  void writesOneRowACorrectionWithABlankReplacementForUnknown() throws IOException {
    Instant start = Instant.parse("2025-11-28T14:00:00Z");
    ContactCounts counts =
        ContactCounts.builder("voice", new IntervalGrid(start, Duration.ofMinutes(30), 1)).build();
    Correction correction =
        new Correction("voice", start, CorrectionKind.KNOWN_OUTAGE, 3, "told by the planner: x");
    Path file = folder.resolve("corrections.csv");

    CsvOutput.write(
        file,
        false,
        CorrectionsCsv.HEADER,
        output ->
            CorrectionsCsv.write(
                new CleansedCounts(counts, List.of(correction)),
                ZoneId.of("America/New_York"),
                output));

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            queue,interval_start,local_start,interval_minutes,kind,observed,replacement,evidence
            voice,2025-11-28T14:00:00Z,2025-11-28T09:00:00-05:00,30,known_outage,3,,told by the planner: x
            """);
  }
}
