package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * A file of H2 as {@code kill -9} left it in the middle of a transaction. Some versions of H2 find
 * an older state of it each time they open it (decision 67).
 */
class KilledDatabaseTest {
  private static final int ROWS = 88;

  @TempDir private Path folder;

  @Test
  void nothingIsLostFromOneOpeningToTheNext() throws Exception {
    Workspace workspace = new Workspace(folder);
    Files.createDirectories(workspace.state());
    try (InputStream killed =
        new GZIPInputStream(
            Objects.requireNonNull(getClass().getResourceAsStream("killed.mv.db.gz")))) {
      Files.copy(killed, workspace.state().resolve("tideshift.mv.db"));
    }

    List<Integer> rows = new ArrayList<>();
    for (int opening = 1; opening <= 4; opening++) {
      rows.add(countAndAdd(workspace, -opening));
    }

    assertThat(rows).containsExactly(ROWS, ROWS + 1, ROWS + 2, ROWS + 3);
  }

  private static int countAndAdd(Workspace workspace, int row) throws SQLException, IOException {
    EmbeddedConnections connections =
        new EmbeddedConnections(workspace, Duration.ZERO, InstantSource.system());
    try (Connections.Session session = connections.open();
        Statement statement = session.connection().createStatement()) {
      Connection connection = session.connection();
      connection.setAutoCommit(false);
      int rows;
      try (ResultSet counted = statement.executeQuery("select count(*) from run_log")) {
        counted.next();
        rows = counted.getInt(1);
      }
      statement.executeUpdate("insert into run_log values (" + row + ", 'one more')");
      connection.commit();
      return rows;
    }
  }
}
