package org.tideshift.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.ExportOffers;
import org.tideshift.scheduler.batch.workspace.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Offers and shifts of the ledger as files. */
@Command(
    name = "export",
    description =
        "Writes open offers and accepted shifts: offers.csv and shifts.csv, or for other systems.")
final class OffersExportCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();
  @Spec private CommandSpec spec;

  @Option(
      names = "--brand",
      paramLabel = "B",
      description = "Only work for this brand; nothing of another brand is in the files.")
  private Optional<String> brand = Optional.empty();

  @Option(names = "--agent", paramLabel = "A", description = "Only this agent's.")
  private Optional<String> agent = Optional.empty();

  @Option(
      names = "--ics",
      description = "Writes one iCalendar file an agent, of accepted shifts, instead.")
  private boolean ics;

  @Option(
      names = "--layout",
      paramLabel = "L",
      description =
          "Columns: tables (offers.csv and shifts.csv), or cxone (accepted shifts as NICE CXone"
              + " imports schedules); calendars is the same as --ics.")
  private Optional<ExportOffers.Layout> layout = Optional.empty();

  @Option(names = "--excel", description = "Writes a byte order mark and semicolons.")
  private boolean excel;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write.")
  private Path out;

  @Override
  public Integer call() {
    Configuration configuration = at.configuration();
    OutputFile.checkedFolder(out);
    List<String> files =
        ExportOffers.run(
                at.workspace(),
                configuration,
                new ExportOffers.Selection(brand, agent, layout(), excel),
                out)
            .stream()
            .map(Path::toString)
            .toList();
    at.console()
        .result(
            Map.of("files", files),
            files.isEmpty() ? "nothing accepted yet" : String.join("\n", files));
    return ExitCode.DONE.code();
  }

  private ExportOffers.Layout layout() {
    if (ics && layout.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--ics and --layout exclude each other. Maybe leave one of them out");
    }
    ExportOffers.Layout chosen =
        layout.orElse(ics ? ExportOffers.Layout.CALENDARS : ExportOffers.Layout.TABLES);
    if (excel && chosen != ExportOffers.Layout.TABLES) {
      throw new ParameterException(
          spec.commandLine(),
          "--excel is for tables; calendars and cxone have one form. Maybe leave it out");
    }
    return chosen;
  }
}
