package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.Qualification;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.Terms;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.Wishes;
import org.tideshift.scheduler.offers.WorkRules;

class OffersCsvTest {
  private static final TimeSpan MORNING =
      new TimeSpan(Instant.parse("2026-01-05T08:00:00Z"), Instant.parse("2026-01-05T12:00:00Z"));

  @TempDir private Path folder;

  @Test
  void aShiftFillsItsIdleTimeOnlyWithWorkThatItsAgentMayDo() throws IOException {
    Map<String, List<ServedQueue>> served =
        Map.of(
            "phone",
            List.of(
                new ServedQueue("bills", GroupAccess.named("phone")),
                new ServedQueue("sales", GroupAccess.named("phone")),
                new ServedQueue("mail", GroupAccess.named("writing"))));
    Path file = folder.resolve("offers.csv");

    OffersCsv.write(
        file,
        false,
        List.of(offerTo("speaker"), offerTo("writer")),
        List.of(agent("speaker", "phone"), agent("writer", "phone", "writing")),
        served,
        ZoneOffset.UTC);

    assertThat(Files.readAllLines(file))
        .anyMatch(line -> line.contains(",bills|sales,speaker,"))
        .anyMatch(line -> line.contains(",bills|sales|mail,writer,"));
  }

  private static ShiftOffer offerTo(String agent) {
    return new ShiftOffer(agent, "phone", MORNING, 1, "");
  }

  private static Agent agent(String id, String... skills) {
    return new Agent(
        id,
        Qualification.ofSkills(skills),
        WorkRules.standard(),
        new Wishes(Set.of(), Optional.empty(), Optional.empty()),
        Terms.certain());
  }
}
