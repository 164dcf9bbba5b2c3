package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.ImportClaims;
import org.tideshift.scheduler.batch.store.LedgerChange;
import org.tideshift.scheduler.batch.workspace.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Claims files to the ledger. */
@Command(
    name = "import",
    description = {
      "Records what agents said about their offers, all files or none.",
      "An event that is known already is ignored; one that cannot be is recorded as refused."
    })
final class ClaimsImportCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();
  @Mixin private final FormatFlags format = new FormatFlags();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "F",
      description = "Claims files: event_id, offer_id, agent_id, event, at, reason.")
  private List<Path> files;

  @Override
  public Integer call() {
    Configuration configuration = at.configuration(format.settings());
    Console console = at.console();
    ImportClaims.Result result =
        ImportClaims.run(at.workspace(), configuration, files, Instant.now(), console.progress());
    console.warnings(result.warnings());
    LedgerChange change = result.change();
    console.warnings(
        change.firstRefused().stream()
            .map(one -> "event " + one.event().eventId() + " is refused: " + one.why())
            .toList());
    console.result(json(change), text(change));
    return ExitCode.DONE.code();
  }

  private static Map<String, Object> json(LedgerChange change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("recorded", change.recorded());
    json.put("repeated", change.repeated());
    json.put("refused", change.refused());
    json.put(
        "refused_events",
        change.firstRefused().stream()
            .map(
                one ->
                    Map.of(
                        "event_id",
                        one.event().eventId(),
                        "refusal",
                        one.refusal(),
                        "reason",
                        one.why()))
            .toList());
    return json;
  }

  private static String text(LedgerChange change) {
    return change.recorded()
        + " events recorded, "
        + change.refused()
        + " of them refused; "
        + change.repeated()
        + " were known already";
  }
}
