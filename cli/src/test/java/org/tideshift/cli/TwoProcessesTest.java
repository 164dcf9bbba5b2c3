package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Two processes in one workspace: one works, the other ends with 11 and the first one's name. */
@Tag("slow")
class TwoProcessesTest {
  private static final int LOCKED = 11;
  private static final int MANY = 200_000;

  @TempDir private Path folder;

  @BeforeEach
  void makeShop() {
    assertThat(CliRun.of("init", shop(), "--sample", "corner-shop").exitCode()).isZero();
  }

  private String shop() {
    return folder.resolve("shop").toString();
  }

  private ShopProcess start(String... arguments) throws Exception {
    return ShopProcess.start(folder, Optional.empty(), arguments);
  }

  @Test
  void anImportKeepsAnotherImportOut() throws Exception {
    ShopProcess first = start("claims", "import", shop(), claims("many", MANY));
    first.awaitLock(holder());
    assertOneWorks(first, start("claims", "import", shop(), claims("one", 1)));
  }

  @Test
  void aNightKeepsAnImportOut() throws Exception {
    ShopProcess first = start("nightly", shop());
    first.awaitLock(holder());
    assertOneWorks(first, start("claims", "import", shop(), claims("one", 1)));
  }

  @Test
  void anImportKeepsANightOut() throws Exception {
    ShopProcess first = start("claims", "import", shop(), claims("many", MANY));
    first.awaitLock(holder());
    assertOneWorks(first, start("nightly", shop()));
  }

  @Test
  void aNightKeepsAnotherNightOut() throws Exception {
    ShopProcess first = start("nightly", shop());
    first.awaitLock(holder());
    assertOneWorks(first, start("nightly", shop()));
  }

  @Test
  void whoeverReadsWaitsTenSecondsForTheDatabaseAndThenSaysWhoHasIt() throws Exception {
    assertThat(CliRun.of("claims", "import", shop(), claims("one", 1)).exitCode()).isZero();
    LockFile held =
        LockFile.tryTake(new Workspace(Path.of(shop())), "database", Instant.now()).orElseThrow();
    try {
      ShopProcess reader = start("claims", "status", shop());
      assertThat(reader.exitCode()).as(reader.said()).isEqualTo(LOCKED);
      assertThat(reader.said()).contains("process " + ProcessHandle.current().pid() + " since ");
    } finally {
      held.close();
    }
    assertThat(start("claims", "status", shop()).exitCode()).isZero();
  }

  private Path holder() {
    return Path.of(shop(), "state", "run.holder");
  }

  private static void assertOneWorks(ShopProcess works, ShopProcess kept) throws Exception {
    assertThat(kept.exitCode()).as(kept.said()).isEqualTo(LOCKED);
    assertThat(kept.said()).contains("process " + works.pid() + " since ").doesNotContain("\tat ");
    assertThat(works.exitCode()).as(works.said()).isZero();
  }

  private String claims(String name, int events) throws Exception {
    StringBuilder rows = new StringBuilder("event_id,offer_id,agent_id,event,at,reason\n");
    for (int i = 0; i < events; i++) {
      rows.append(name).append(i).append(",o").append(i % 100).append(",ann,claimed,");
      rows.append("2025-11-17T09:00:00Z,\n");
    }
    return Files.writeString(folder.resolve(name + ".csv"), rows).toString();
  }
}
