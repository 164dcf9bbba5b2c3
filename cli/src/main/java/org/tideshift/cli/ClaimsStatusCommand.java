package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ClaimsStatus;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How the marketplace stands. */
@Command(
    name = "status",
    description = {
      "Shows what became of the offers: claimed, released, worked, refused; seats filled by hour of",
      "the week; hours that agents want, were offered and got, and how evenly these went."
    })
final class ClaimsStatusCommand implements Callable<Integer> {
  @ParentCommand private ClaimsCommand claims;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Path folder;

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(folder);
    Map<String, Object> figures =
        ClaimsStatus.of(
            workspace,
            claims.tideshift().options().configuration(workspace.configurationFile(), Map.of()),
            Instant.now());
    StringBuilder text = new StringBuilder();
    figures.forEach((name, figure) -> append(text, name, figure));
    claims.tideshift().console().result(figures, text.toString());
    return ExitCode.DONE.code();
  }

  private static void append(StringBuilder text, String name, Object figure) {
    if (figure instanceof List<?> rows) {
      text.append(System.lineSeparator()).append(name).append(System.lineSeparator());
      rows.forEach(row -> appendRow(text, (Map<?, ?>) row));
    } else {
      text.append(String.format(Locale.ROOT, "%-12s %s%n", name, figure));
    }
  }

  private static void appendRow(StringBuilder text, Map<?, ?> row) {
    row.forEach((name, cell) -> text.append(String.format(Locale.ROOT, "  %s %-9s", name, cell)));
    text.append(System.lineSeparator());
  }
}
