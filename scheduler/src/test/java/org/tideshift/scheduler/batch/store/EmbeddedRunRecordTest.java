package org.tideshift.scheduler.batch.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.Workspace;

class EmbeddedRunRecordTest extends RunRecordContract {
  @TempDir private Path root;

  @Override
  Database open() {
    return new Database(
        new DatabaseSettings(new Workspace(root), Optional.empty(), Duration.ofSeconds(10)),
        InstantSource.system());
  }
}
