package org.tideshift.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeReplay;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.ReplayCsv;
import org.tideshift.scheduler.replay.ReplayCase;
import org.tideshift.scheduler.replay.ReplayOptions;
import org.tideshift.scheduler.replay.ReplayResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Contacts through shifts. */
@Command(
    name = "replay",
    description =
        "Simulates contacts, as they came or as they are forecast, through shifts, and says what"
            + " service level and occupancy come of it.")
final class ReplayCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final FormatFlags format = new FormatFlags();
  @Mixin private final ReplayFlags flags = new ReplayFlags();
  @Mixin private final DrawFlags draws = new DrawFlags();

  @Option(
      names = "--contacts",
      required = true,
      arity = "1..*",
      paramLabel = "F",
      description =
          "History files, replayed as they came on the local days of the shifts; or one"
              + " forecast.csv, replayed as a Poisson stream.")
  private List<Path> contacts = List.of();

  @Option(
      names = "--shifts",
      required = true,
      paramLabel = "F",
      description = "Shifts: offers.csv, or a file with agent_id, staffing_group, start, end.")
  private Path shifts;

  @Option(
      names = "--queues",
      paramLabel = "F",
      description = "queues.csv; without it each queue is a voice queue and its own group.")
  private Optional<Path> queues = Optional.empty();

  @Option(
      names = "--requirements",
      paramLabel = "F",
      description =
          "requirements.csv: intervals with nobody are counted where somebody is required, rather"
              + " than where contacts come.")
  private Optional<Path> requirements = Optional.empty();

  @Option(names = "--out", required = true, paramLabel = "F", description = "CSV to write.")
  private Path out;

  @Option(names = "--excel", description = "Writes a byte order mark and semicolons.")
  private boolean excel;

  @Override
  public Integer call() {
    OutputFile.checked(out);
    Configuration configuration = tideshift.options().configuration(format.settings());
    ReplayOptions options = flags.options(draws, configuration.get(ConfigurationKeys.TIMEZONE));
    Console console = tideshift.console();
    DataProblems problems = new DataProblems();
    Optional<ReplayCase> replayed =
        MakeReplay.read(
            new MakeReplay.Files(contacts, shifts, queues, requirements), configuration, problems);
    console.warnings(problems);
    problems.throwIfAny();
    ReplayResult result = MakeReplay.replay(replayed.orElseThrow(), options, console.progress());
    ReplayCsv.write(out, excel, result);
    Map<String, Object> json = ReplayCsv.json(result);
    json.put("replay", out.toString());
    console.result(json, ReplayText.of(result) + "replay: " + out);
    return ExitCode.DONE.code();
  }
}
