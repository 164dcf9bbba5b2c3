package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.Summary;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Files of a requirement and a pool to files of offers, without a workspace. */
public final class OfferFiles {
  private OfferFiles() {}

  /**
   * The files to read.
   *
   * @param requirements {@code requirements.csv}
   * @param agents {@code agents.csv}
   * @param availability {@code availability.csv}
   * @param queues {@code queues.csv}, if there is one
   * @param earlier what agents have seen and said
   */
  public record Inputs(
      Path requirements, Path agents, Path availability, Optional<Path> queues, Earlier earlier) {}

  /**
   * Files of what agents have seen and said.
   *
   * @param published {@code offers.csv} of an earlier run, if any
   * @param claims {@code claims.csv} about its offers, if any
   */
  public record Earlier(Optional<Path> published, Optional<Path> claims) {}

  /**
   * What the files say.
   *
   * @param requirements what each staffing group needs
   * @param queues what is known of the queues
   * @param pool the agents and their time
   * @param answered offers that agents have seen, and what they said to them
   */
  public record Problem(
      List<GroupRequirement> requirements, List<Queue> queues, Pool pool, Answered answered) {
    /** Copies the lists. */
    public Problem {
      requirements = List.copyOf(requirements);
      queues = List.copyOf(queues);
    }
  }

  /**
   * What agents have seen and said.
   *
   * @param earlier offers that they have seen
   * @param claims what they said to them, in file order; empty where no file was given
   */
  public record Answered(EarlierOffers earlier, Optional<List<MarketEvent>> claims) {}

  /**
   * What came of it.
   *
   * @param exitCode DONE, or LOOK where coverage stays under its target
   * @param summary the figures of {@code summary.json}
   * @param warnings what a person should know
   */
  public record Result(ExitCode exitCode, Map<String, Object> summary, List<String> warnings) {}

  /** Reads the files; what is wrong is recorded in {@code problems}. */
  public static Problem read(Inputs files, Configuration configuration, DataProblems problems) {
    List<GroupRequirement> requirements =
        RequirementsCsv.read(
            files.requirements(), configuration.csvDialect(), configuration.findZone(), problems);
    Pool pool = NightInputs.pool(files.agents(), files.availability(), configuration, problems);
    List<Queue> queues =
        files
            .queues()
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    return new Problem(
        requirements, queues, pool, answered(files.earlier(), configuration, problems));
  }

  private static Answered answered(
      Earlier files, Configuration configuration, DataProblems problems) {
    return new Answered(
        files
            .published()
            .map(
                file ->
                    EarlierOffers.read(
                        file, configuration.csvDialect(), configuration.findZone(), problems))
            .orElse(EarlierOffers.none()),
        files
            .claims()
            .map(file -> ClaimsInbox.read(List.of(file), configuration, problems).events()));
  }

  /**
   * Searches offers and writes {@code offers.csv}, {@code coverage.csv} and {@code summary.json};
   * where there are claims also the shifts accepted and the offers answered otherwise.
   *
   * @param timeLimit stop after this time instead of after the configured effort
   * @param output where; the folder is made where it is missing
   * @throws StepFailure RULE_BROKEN where the independent check finds a breach
   */
  public static Result solve(
      Problem problem,
      Configuration configuration,
      Optional<Duration> timeLimit,
      Output output,
      Progress progress) {
    makeFolder(output.folder());
    EarlierOffers earlier = problem.answered().earlier();
    Optional<AnsweredOffers> answered =
        problem
            .answered()
            .claims()
            .map(claims -> AnsweredOffers.of(earlier, claims, configuration));
    Pool pool =
        answered
            .map(offers -> offers.in(problem.pool(), GroupCatalog.of(problem.queues())))
            .orElse(problem.pool());
    PublishedPlan published =
        answered.map(offers -> offers.open(earlier.fingerprint())).orElseGet(earlier::plan);
    OfferProblem solved =
        MakeOffers.problem(
            problem.requirements(), problem.queues(), pool, published, configuration);
    OfferPlan plan = MakeOffers.search(solved, configuration, timeLimit, progress);
    WriteOffers writing = new WriteOffers(output, configuration.get(ConfigurationKeys.TIMEZONE));
    writing.write(problem, solved, plan, answered.map(AnsweredOffers::takenSeats).orElse(Set.of()));
    answered.ifPresent(writing::write);
    return summed(plan, answered, configuration, output);
  }

  private static Result summed(
      OfferPlan plan,
      Optional<AnsweredOffers> answered,
      Configuration configuration,
      Output output) {
    List<String> warnings = new ArrayList<>(CoverageJudgement.warnings(plan, configuration));
    answered.ifPresent(offers -> warnings.addAll(offers.refusals()));
    Map<String, Object> summary = new LinkedHashMap<>(Summary.of(plan, warnings));
    answered.ifPresent(offers -> summary.putAll(offers.figures()));
    JsonText.write(output.folder().resolve("summary.json"), summary);
    return new Result(CoverageJudgement.exitCode(plan, configuration), summary, warnings);
  }

  /**
   * Where the result goes.
   *
   * @param folder the folder
   * @param forExcel whether CSVs get a byte order mark and semicolons
   */
  public record Output(Path folder, boolean forExcel) {}

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot make " + folder, unwritable);
    }
  }
}
