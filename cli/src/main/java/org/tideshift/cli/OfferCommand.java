package org.tideshift.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.OfferFiles;
import org.tideshift.scheduler.batch.workspace.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A requirement file and a pool to shift offers. */
@Command(
    name = "offer",
    description = "Builds shift offers: offers.csv, coverage.csv and summary.json.")
final class OfferCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;
  @Mixin private final FormatFlags format = new FormatFlags();

  @Option(
      names = "--requirements",
      required = true,
      paramLabel = "F",
      description = "requirements.csv.")
  private Path requirements;

  @Option(names = "--agents", required = true, paramLabel = "F", description = "agents.csv.")
  private Path agents;

  @Option(
      names = "--availability",
      required = true,
      paramLabel = "F",
      description = "availability.csv.")
  private Path availability;

  @Option(
      names = "--queues",
      paramLabel = "F",
      description = "queues.csv; without it, the skill a group requires is its name.")
  private Optional<Path> queues = Optional.empty();

  @Option(
      names = "--claims",
      paramLabel = "F",
      description =
          "claims.csv about offers of an earlier run: accepted shifts stay, declined ones are not"
              + " offered to that agent again.")
  private Optional<Path> claims = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "F",
      description =
          "offers.csv of an earlier run: offers that agents have seen, kept where that costs no"
              + " coverage. With --claims by default that of the folder to write.")
  private Optional<Path> published = Optional.empty();

  @Option(
      names = "--effort",
      paramLabel = "E",
      description = "quick, standard or thorough: moves tried per possible shift.")
  private Optional<String> effort = Optional.empty();

  @Option(
      names = "--time-limit",
      paramLabel = "D",
      description =
          "Stop after this time, such as 60s, instead; the result then depends on the"
              + " machine.")
  private Optional<String> timeLimit = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the search.")
  private Optional<String> seed = Optional.empty();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write.")
  private Path out;

  @Option(names = "--excel", description = "Writes a byte order mark and semicolons.")
  private boolean excel;

  @Override
  public Integer call() {
    Map<String, String> flags = new LinkedHashMap<>(format.settings());
    effort.ifPresent(text -> flags.put("offers.effort", text));
    seed.ifPresent(text -> flags.put("offers.seed", text));
    Configuration configuration = tideshift.options().configuration(flags);
    OfferFiles.Inputs inputs =
        new OfferFiles.Inputs(requirements, agents, availability, queues, earlier());
    Console console = tideshift.console();
    DataProblems problems = new DataProblems();
    OfferFiles.Problem problem = OfferFiles.read(inputs, configuration, problems);
    console.warnings(problems);
    problems.throwIfAny();
    OutputFile.checkedFolder(out);
    OfferFiles.Result result =
        OfferFiles.solve(
            problem,
            configuration,
            findTimeLimit(),
            new OfferFiles.Output(out, excel),
            console.progress());
    console.warnings(result.warnings());
    console.result(result.summary(), PlanText.of(result.summary()) + "offers: " + out);
    return result.exitCode().code();
  }

  /** Claims name offers; which shifts those are only the run that made them knows. */
  private OfferFiles.Earlier earlier() {
    Path before = out.resolve("offers.csv");
    if (claims.isPresent() && published.isEmpty() && !Files.isRegularFile(before)) {
      throw new ParameterException(
          spec.commandLine(),
          "--claims: the offers that the claims are about are missing; give --published F, or an"
              + " --out folder with the offers.csv of the earlier run");
    }
    return new OfferFiles.Earlier(
        claims.isEmpty() ? published : published.or(() -> Optional.of(before)), claims);
  }

  private Optional<Duration> findTimeLimit() {
    try {
      return timeLimit.map(CalendarSpan::parse).map(CalendarSpan::toDuration);
    } catch (IllegalArgumentException notASpan) {
      throw new ParameterException(
          spec.commandLine(), "--time-limit: " + notASpan.getMessage(), notASpan);
    }
  }
}
