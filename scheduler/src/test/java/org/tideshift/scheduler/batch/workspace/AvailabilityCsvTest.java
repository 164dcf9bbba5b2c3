package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Availability;
import org.tideshift.scheduler.offers.TimeSpan;

class AvailabilityCsvTest {
  private static final String AGENTS = "agent_id,skills,timezone\na1,g,\na2,g,Asia/Kolkata\n";

  @TempDir private Path folder;
  private final DataProblems problems = new DataProblems();
  private Optional<ZoneId> zone = Optional.of(ZoneId.of("America/New_York"));

  @Test
  void readsTimesWithOffsetAsTheyStand() throws IOException {
    assertThat(read("agent_id,start,end\na1,2026-01-05T08:00:00Z,2026-01-05T12:00+01:00\n"))
        .containsExactly(
            said(
                "a1", "2026-01-05T08:00:00Z", "2026-01-05T11:00:00Z", Availability.Kind.AVAILABLE));
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  void takesTheAgentsZoneBeforeTheWorkspacesWhereNoOffsetIsWritten() throws IOException {
    String rows =
        """
        agent_id,start,end,kind
        a1,2026-01-05T08:00,2026-01-05T10:00,Preferred
        a2,2026-01-05T08:00,2026-01-05T10:00,unavailable
        """;
    assertThat(read(rows))
        .containsExactly(
            said("a1", "2026-01-05T13:00:00Z", "2026-01-05T15:00:00Z", Availability.Kind.PREFERRED),
            said(
                "a2",
                "2026-01-05T02:30:00Z",
                "2026-01-05T04:30:00Z",
                Availability.Kind.UNAVAILABLE));
  }

  @Test
  void refusesATimeWithoutOffsetWhereNoZoneIsConfigured() throws IOException {
    zone = Optional.empty();
    assertThat(read("agent_id,start,end\na1,2026-01-05T08:00,2026-01-05T10:00Z\n")).isEmpty();
    assertThat(problems.errors()).hasSize(1);
    assertThat(problems.errors().get(0).message()).contains("--timezone");
  }

  @ParameterizedTest
  @CsvSource({
    "'a1,2026-01-05T08:00:00Z,2026-01-05T08:00:00Z,',end",
    "'a1,2026-01-05T08:00:00Z,2026-01-05T10:00:00Z,maybe',kind",
    "'a1,yesterday,2026-01-05T10:00:00Z,',start",
    "'a1,2026-03-08T02:30:00,2026-03-08T10:00:00Z,',start",
    "',2026-01-05T08:00:00Z,2026-01-05T10:00:00Z,',agent_id"
  })
  void namesTheCellThatIsWrong(String row, String column) throws IOException {
    assertThat(read("agent_id,start,end,kind\n" + row + "\n")).isEmpty();
    assertThat(problems.errors()).hasSize(1);
    assertThat(problems.errors().get(0).column()).contains(column);
  }

  @Test
  void warnsOfAnAgentNobodyKnows() throws IOException {
    assertThat(read("agent_id,start,end\nx,2026-01-05T08:00:00Z,2026-01-05T10:00:00Z\n")).isEmpty();
    assertThat(problems.errors()).isEmpty();
    assertThat(problems.warnings()).hasSize(1);
  }

  @Test
  void takesTheWorkspaceZoneForAnAgentNobodyKnows() throws IOException {
    zone = Optional.of(ZoneId.of("Europe/Paris"));

    read("agent_id,start,end\nx,2026-01-05T08:00,2026-01-05T10:00\n");

    assertThat(problems.errors()).isEmpty();
  }

  private List<Availability> read(String text) throws IOException {
    Path agentsFile = Files.writeString(folder.resolve("agents.csv"), AGENTS);
    List<Agent> agents = AgentsCsv.read(agentsFile, CsvDialect.STANDARD, problems);
    Path file = Files.writeString(folder.resolve("availability.csv"), text);
    return AvailabilityCsv.read(file, CsvDialect.STANDARD, agents, zone, problems);
  }

  private static Availability said(String id, String start, String end, Availability.Kind kind) {
    return new Availability(id, new TimeSpan(Instant.parse(start), Instant.parse(end)), kind);
  }
}
