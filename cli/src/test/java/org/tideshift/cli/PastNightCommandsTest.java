package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of two half-hours, written by hand, and what came of it. */
class PastNightCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeWorkspace() throws IOException {
    write("tideshift.yaml", "timezone: UTC\n");
    write("agents.csv", "agent_id,skills\nann,phone\nbob,phone\n");
    write(
        "history/contacts.csv",
        """
        interval_start,queue,contacts,aht_seconds
        2026-01-05T09:00Z,phone,9,300
        2026-01-05T09:30Z,phone,9,300
        """);
    write("runs/one/manifest.json", "{\"run_id\":\"one\",\"as_of\":\"2026-01-05T00:00:00Z\"}");
    write(
        "runs/one/forecast.csv",
        """
        queue,interval_start,interval_minutes,contacts_mean,aht_seconds
        phone,2026-01-05T09:00Z,30,3,300
        phone,2026-01-05T09:30Z,30,3,300
        """);
    write(
        "runs/one/requirements.csv",
        """
        staffing_group,interval_start,interval_minutes,agents_required
        phone,2026-01-05T09:00Z,30,2
        phone,2026-01-05T09:30Z,30,2
        """);
    write(
        "runs/one/offers.csv",
        """
        agent_id,staffing_group,queues,start,end,claim_probability
        ann,phone,phone,2026-01-05T09:00Z,2026-01-05T10:00Z,1
        bob,phone,phone,2026-01-05T09:00Z,2026-01-05T10:00Z,1
        """);
  }

  @Test
  void saysWhatTooLowAForecastCost() {
    CliRun run = run("losses", "--run", "one");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("everything known", "forecast volume", "solver gap", "as it was");
  }

  @Test
  void tellsNoShowsFromSeatsThatNobodyClaimed() throws IOException {
    write(
        "shifts.csv",
        """
        agent_id,staffing_group,start,end,status
        ann,phone,2026-01-05T09:00Z,2026-01-05T10:00Z,no_show
        """);

    CliRun run =
        run(
            "losses",
            "--run",
            "one",
            "--json",
            "--shifts",
            folder.resolve("shifts.csv").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"from\" : \"2026-01-05T09:00:00Z\"", "\"cause\" : \"no_shows\"")
        .containsPattern("\"actual\" : \\{\\s+\"service_level\" : 0.0,");
  }

  @Test
  void comparesOffersWithRotasAndForesight() {
    CliRun run = run("baselines", "--run", "one", "--draw-claims", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"offers\"", "\"rota\"", "\"lean_rota\"", "\"foresight\"", "\"starts\"");
    assertThat(run("baselines", "--run", "one").out())
        .contains("perfect foresight")
        .doesNotContain("patience");
  }

  @Test
  void saysWhatEachLimitCostsWhereAsked() {
    assertThat(run("baselines", "--run", "one", "--limits").out())
        .contains("with one limit lifted", "pool and windows", "fill", "patience", "skills");
    assertThat(run("baselines", "--run", "one", "--limits", "--json").out())
        .contains("\"limits\"", "\"pool_and_windows\"", "\"fill_skills\"", "\"patience\"");
  }

  @Test
  void saysWhereThereIsNoRunNoWorkspaceOrNothingThatCameSince() throws IOException {
    assertThat(run("losses").exitCode()).isEqualTo(2);
    assertThat(run("losses").err()).contains("has no published night. Maybe run tideshift nightly");
    assertThat(run("baselines", "--run", "../one").exitCode()).isEqualTo(2);
    for (String command : List.of("baselines", "losses", "report")) {
      assertThat(run(command, "--run", "none").err())
          .contains("there is no run 'none' in ", "runs, valid: one");
    }
    assertThat(CliRun.of("losses", folder.resolve("nowhere").toString()).exitCode()).isEqualTo(10);
    write(
        "history/contacts.csv",
        """
        interval_start,queue,contacts
        2026-01-04T09:00Z,phone,9
        2026-01-04T09:30Z,phone,9
        """);

    CliRun run = run("losses", "--run", "one");

    assertThat(run.exitCode()).isEqualTo(12);
    assertThat(run.err()).contains("Maybe add the history that has come since");
  }

  private CliRun run(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command, folder.toString(), "--quiet"));
    all.addAll(List.of(more));
    return CliRun.of(all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
