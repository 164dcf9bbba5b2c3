package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.Workspace;

class RunFolderTest {
  private static final Instant NIGHT = Instant.parse("2025-11-17T05:00:00Z");

  @TempDir private Path root;

  @Test
  void publishesTheWholeFolderUnderItsName() throws IOException {
    RunFolder run = RunFolder.begin(new Workspace(root), NIGHT, 0);
    Files.writeString(run.file("offers.csv"), "offer_id\n");

    Path published = published(run);

    assertThat(published).isEqualTo(root.resolve("runs/20251117T050000Z"));
    assertThat(Files.readSymbolicLink(root.resolve("published")))
        .isEqualTo(Path.of("runs/20251117T050000Z"));
    assertThat(root.resolve("published/offers.csv")).hasContent("offer_id\n");
  }

  @Test
  void showsNothingBeforeItIsPublished() throws IOException {
    RunFolder run = RunFolder.begin(new Workspace(root), NIGHT, 0);
    Files.writeString(run.file("offers.csv"), "offer_id\n");

    assertThat(root.resolve("published")).doesNotExist();
    assertThat(root.resolve("runs/20251117T050000Z")).doesNotExist();
  }

  @Test
  void swapsTheLinkAndKeepsTheEarlierRun() throws IOException {
    published(RunFolder.begin(new Workspace(root), NIGHT, 0));

    Path second = published(RunFolder.begin(new Workspace(root), NIGHT, 0));

    assertThat(second).isEqualTo(root.resolve("runs/20251117T050000Z-2"));
    assertThat(root.resolve("published").toRealPath()).isEqualTo(second.toRealPath());
    assertThat(root.resolve("runs/20251117T050000Z")).isDirectory();
  }

  @Test
  void clearsWhatAnInterruptedRunLeft() throws IOException {
    RunFolder interrupted = RunFolder.begin(new Workspace(root), NIGHT, 0);
    Files.writeString(interrupted.file("forecast.csv"), "half a fi");

    RunFolder.begin(new Workspace(root), NIGHT.plusSeconds(60), 0);

    assertThat(interrupted.path()).doesNotExist();
  }

  @Test
  void anOwnerThatWasOvertakenLeavesAloneWhatItsSuccessorMakes() {
    RunFolder successor = RunFolder.begin(new Workspace(root), NIGHT, 12);

    RunFolder overtaken = RunFolder.begin(new Workspace(root), NIGHT, 9);

    assertThat(successor.path()).isDirectory();
    RunFolder.begin(new Workspace(root), NIGHT.plusSeconds(60), 13);
    assertThat(successor.path()).doesNotExist();
    assertThat(overtaken.path()).doesNotExist();
  }

  @Test
  void anOwnerThatWasOvertakenLeavesAloneWhatItsSuccessorWouldResume() {
    Workspace workspace = new Workspace(root);
    WorkFolder overtaken = WorkFolder.begin(workspace, NIGHT, "", 9);
    WorkFolder successor = overtaken.takenBy(12);

    WorkFolder.clear(workspace, 9);
    WorkFolder late = WorkFolder.begin(workspace, NIGHT.plusSeconds(60), "", 9);

    assertThat(WorkFolder.interrupted(workspace)).contains(successor, late);
    assertThatThrownBy(() -> overtaken.takenBy(13))
        .isInstanceOfSatisfying(
            StepFailure.class, gone -> assertThat(gone.exitCode()).isEqualTo(ExitCode.LOCKED))
        .hasMessageContaining("20251117T050000Z was finished or given up by another run");
    WorkFolder.clear(workspace, 12);
    assertThat(WorkFolder.interrupted(workspace)).isEmpty();
  }

  private static Path published(RunFolder run) {
    Path whole = run.complete();
    PublishedLink.set(run.workspace(), run.runId());
    return whole;
  }
}
