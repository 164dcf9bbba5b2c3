package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.store.RunLogEntry;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * A workspace with a published night and a claim, as the version before the first release left it,
 * database and all. {@code workspace-0.1.0.zip} was made by that version's own commands and is
 * never made anew.
 */
class UpgradeTest {
  private static final Instant CLOCK = Instant.parse("2027-01-04T03:00:00Z");
  private static final String OLD_RUN = "20261128T103013Z";

  @TempDir private Path root;
  private Workspace workspace;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream file =
            Objects.requireNonNull(getClass().getResourceAsStream("workspace-0.1.0.zip"));
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = root.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
    workspace = new Workspace(root);
    Files.createSymbolicLink(workspace.published(), Path.of("runs", OLD_RUN));
  }

  @Test
  void whatAgentsSaidIsStillKnown() {
    Map<String, Object> figures = ClaimsStatus.of(workspace, configuration(), CLOCK);

    assertThat(figures.get("offered")).hasToString("4");
    assertThat(figures.get("claimed")).hasToString("1");
  }

  @Test
  void theNextNightGoesOnFromIt() throws IOException {
    RunNight.Result night =
        RunNight.run(
            workspace, configuration(), new RunNight.Options(CLOCK, "newer", false), Progress.NONE);

    assertThat(night.exitCode()).isIn(ExitCode.DONE, ExitCode.LOOK);
    assertThat(workspace.published().toRealPath().getFileName()).isNotEqualTo(Path.of(OLD_RUN));
    assertThat(RunHistory.latest(workspace, configuration(), 10, Optional.empty()))
        .extracting(RunLogEntry::ended)
        .extracting(ended -> ended.flatMap(RunLogEntry.Ended::runId).orElse(""))
        .endsWith(OLD_RUN);
    assertThat(CompareRuns.names(workspace)).hasSize(2).startsWith(OLD_RUN);
  }

  @Test
  void doctorAndThePageOfTheOldNightWork() {
    assertThat(CheckHealth.ofWorkspace(workspace, configuration(), CLOCK))
        .extracting(HealthCheck::status)
        .doesNotContain(HealthCheck.Status.FAILED);
    assertThat(
            MakeReport.make(workspace, Optional.of(OLD_RUN), configuration(), Progress.NONE).html())
        .contains("billing");
    assertThat(CompareRuns.names(workspace)).containsExactly(OLD_RUN);
  }

  private Configuration configuration() {
    return LoadConfiguration.load(Optional.of(workspace.configurationFile()), Map.of(), Map.of());
  }
}
