package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

class RunLockTest {
  private static final Instant NOW = Instant.parse("2025-11-17T05:00:00Z");

  @TempDir private Path root;

  @Test
  void refusesASecondRunAndNamesTheHolder() {
    LockFile held = RunLock.take(new Workspace(root), NOW);
    try {
      assertThatExceptionOfType(StepFailure.class)
          .isThrownBy(() -> RunLock.take(new Workspace(root), NOW))
          .withMessageContaining("process " + ProcessHandle.current().pid())
          .withMessageContaining("2025-11-17T05:00:00Z")
          .extracting(StepFailure::exitCode)
          .isEqualTo(ExitCode.LOCKED);
    } finally {
      held.close();
    }
  }

  @Test
  void isFreeAgainAfterTheRun() {
    RunLock.take(new Workspace(root), NOW).close();

    assertThatNoException()
        .isThrownBy(() -> RunLock.take(new Workspace(root), NOW.plusSeconds(1)).close());
  }
}
