package org.tideshift.cli;

import java.nio.file.Path;
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
    description = "Shows what became of the offers: claimed, released, worked, refused.")
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
            claims.tideshift().options().configuration(workspace.configurationFile(), Map.of()));
    StringBuilder text = new StringBuilder();
    figures.forEach(
        (name, figure) -> text.append(String.format(Locale.ROOT, "%-12s %s%n", name, figure)));
    claims.tideshift().console().result(figures, text.toString());
    return ExitCode.DONE.code();
  }
}
