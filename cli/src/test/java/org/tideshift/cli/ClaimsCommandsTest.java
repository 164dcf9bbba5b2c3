package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

class ClaimsCommandsTest {
  private static final String HEADER = "event_id,offer_id,agent_id,event,at,reason\n";

  @TempDir private Path folder;

  @BeforeEach
  void makeWorkspace() {
    assertThat(CliRun.of("init", shop()).exitCode()).isZero();
  }

  private String shop() {
    return folder.resolve("shop").toString();
  }

  private String file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows).toString();
  }

  @Test
  void anEventAboutAnUnknownOfferIsRecordedAsRefused() throws IOException {
    String claims = file("c.csv", "1,nowhere,ann,claimed,2025-11-17T09:00:00Z,\n");

    CliRun imported = CliRun.of("claims", "import", shop(), claims, "--json");

    assertThat(imported.exitCode()).isZero();
    assertThat(imported.out())
        .contains("\"recorded\" : 1", "\"refused\" : 1", "\"refusal\" : \"unknown_offer\"");
    assertThat(CliRun.of("claims", "status", shop(), "--json").out())
        .contains("\"claimed\" : 0", "\"offered\" : 0", "\"no_show\" : 0", "\"refused\" : 1");
  }

  @Test
  void theReasonOfARefusalCanBeReadAgain() throws IOException {
    String claims =
        file(
            "c.csv",
            """
            1,nowhere,ann,claimed,2025-11-17T09:00:00Z,
            2,elsewhere,bob,released,2025-11-17T10:00:00Z,
            """);
    CliRun.of("claims", "import", shop(), claims);

    assertThat(CliRun.of("claims", "refusals", shop()).out().lines())
        .containsExactly(
            "2025-11-17T10:00:00Z  2  elsewhere  bob  released: the offer elsewhere is not known",
            "2025-11-17T09:00:00Z  1  nowhere  ann  claimed: the offer nowhere is not known");
    assertThat(CliRun.of("claims", "refusals", shop(), "--most", "1", "--json").out())
        .contains("\"event_id\" : \"2\"", "\"refusal\" : \"unknown_offer\"")
        .doesNotContain("nowhere");
    assertThat(CliRun.of("claims", "refusals", shop(), "--most", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void aFileThatComesTwiceChangesNothing() throws IOException {
    String claims = file("c.csv", "1,o,ann,claimed,2025-11-17T09:00:00Z,\n");
    CliRun.of("claims", "import", shop(), claims);

    CliRun again = CliRun.of("claims", "import", shop(), claims, claims, "--quiet");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("0 events recorded", "2 were known already");
  }

  @Test
  void theRunLogTellsOfEveryImport() throws IOException {
    String good = file("good.csv", "1,o,ann,claimed,2025-11-17T09:00:00Z,\n");
    String bad = file("bad.csv", "2,o,ann,snatched,2025-11-17T09:00:00Z,\n");
    CliRun.of("claims", "import", shop(), good);
    CliRun.of("claims", "import", shop(), bad);

    CliRun list = CliRun.of("runs", "list", shop(), "--step", "claims-import");

    assertThat(list.out().lines()).hasSize(2).allMatch(line -> line.contains(" claims-import "));
    assertThat(list.out().lines().toList().get(0)).contains("exit 4", "'snatched': unknown event");
    assertThat(list.out().lines().toList().get(1)).contains("exit 0", "1 new events, 1 of them");
    assertThat(CliRun.of("runs", "list", shop(), "--step", "nightly").out())
        .contains("nothing has run yet");
    CliRun typo = CliRun.of("runs", "list", shop(), "--step", "claim-import");
    assertThat(typo.exitCode()).isEqualTo(2);
    assertThat(typo.err()).contains("--step is 'claim-import', valid: nightly, ");
  }

  @Test
  void aFileWithAnErrorOfFormIsNotImportedAtAll() throws IOException {
    String claims =
        file(
            "c.csv",
            """
            1,o,ann,claimed,2025-11-17T09:00:00Z,
            2,o,ann,snatched,2025-11-17T09:00:00Z,
            3,o,ann,claimed,yesterday,
            4,,ann,claimed,2025-11-17T09:00:00Z,
            night:5,o,ann,claimed,2025-11-17T09:00:00Z,
            1,o,ann,declined,2025-11-17T09:00:00Z,
            6,o,ann,claimed,2025-11-17T09:00:00.1234567Z,
            """);

    CliRun imported = CliRun.of("claims", "import", shop(), claims);

    assertThat(imported.exitCode()).isEqualTo(4);
    assertThat(imported.err())
        .contains(
            "c.csv:3:event: 'snatched': unknown event, valid: ",
            "c.csv:4:at: ",
            "c.csv:5:offer_id: is blank",
            "c.csv:6:event_id: ",
            "c.csv:7:event_id: '1' is another event already",
            "c.csv:8:at: ");
    assertThat(CliRun.of("claims", "status", shop(), "--json").out()).contains("\"refused\" : 0");
  }

  @Test
  void anIdThatTheLedgerKnowsForAnotherEventIsAnErrorAtItsLine() throws IOException {
    CliRun.of("claims", "import", shop(), file("c.csv", "1,o,ann,claimed,2025-11-17T09:00:00Z,\n"));

    CliRun other =
        CliRun.of(
            "claims",
            "import",
            shop(),
            file(
                "d.csv",
                "2,o,bob,claimed,2025-11-17T09:00:00Z,\n1,o,ann,claimed,2025-11-17T09:00Z,x\n"));

    assertThat(other.exitCode()).isEqualTo(4);
    assertThat(other.err()).contains("d.csv:3:event_id: '1' is another event already");
  }

  @Test
  void whereARunHoldsTheWorkspaceTheImportEndsWithItsName() throws IOException {
    String claims = file("c.csv", "1,o,ann,claimed,2025-11-17T09:00:00Z,\n");
    LockFile held =
        LockFile.tryTake(new Workspace(folder.resolve("shop")), "run", Instant.EPOCH).orElseThrow();
    try {
      CliRun imported = CliRun.of("claims", "import", shop(), claims);

      assertThat(imported.exitCode()).isEqualTo(11);
      assertThat(imported.err()).contains("process " + ProcessHandle.current().pid());
    } finally {
      held.close();
    }
  }

  @Test
  void withoutAWorkspaceThereIsNoLedger() {
    assertThat(CliRun.of("claims", "status", folder.resolve("none").toString()).exitCode())
        .isEqualTo(10);
    assertThat(CliRun.of("claims").exitCode()).isEqualTo(2);
  }
}
