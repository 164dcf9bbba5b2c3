package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.CoverageCsv;
import org.tideshift.scheduler.batch.workspace.OffersCsv;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.Summary;
import org.tideshift.scheduler.offers.OfferPlan;
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
   * @param published {@code offers.csv} of an earlier run, whose offers agents have seen, if any
   */
  public record Inputs(
      Path requirements,
      Path agents,
      Path availability,
      Optional<Path> queues,
      Optional<Path> published) {}

  /**
   * What the files say.
   *
   * @param requirements what each staffing group needs
   * @param queues what is known of the queues
   * @param pool the agents and their time
   * @param published offers that agents have seen
   */
  public record Problem(
      List<GroupRequirement> requirements, List<Queue> queues, Pool pool, PublishedPlan published) {
    /** Copies the lists. */
    public Problem {
      requirements = List.copyOf(requirements);
      queues = List.copyOf(queues);
    }
  }

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
    PublishedPlan published =
        files
            .published()
            .map(
                file ->
                    EarlierOffers.read(
                        file, configuration.csvDialect(), configuration.findZone(), problems))
            .orElse(PublishedPlan.none());
    return new Problem(requirements, queues, pool, published);
  }

  /**
   * Searches offers and writes {@code offers.csv}, {@code coverage.csv} and {@code summary.json}.
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
    OfferPlan plan =
        MakeOffers.search(
            MakeOffers.problem(
                problem.requirements(),
                problem.queues(),
                problem.pool(),
                problem.published(),
                configuration),
            configuration,
            timeLimit,
            progress);
    List<String> warnings = CoverageJudgement.warnings(plan, configuration);
    Map<String, Object> summary = Summary.of(plan, warnings);
    write(problem, plan, summary, configuration.get(ConfigurationKeys.TIMEZONE), output);
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

  private static void write(
      Problem problem, OfferPlan plan, Map<String, Object> summary, ZoneId zone, Output output) {
    OffersCsv.write(
        output.folder().resolve("offers.csv"),
        output.forExcel(),
        plan.offers(),
        problem.pool().agents(),
        GroupCatalog.queuesByGroup(problem.queues(), problem.requirements()),
        zone);
    CoverageCsv.write(
        output.folder().resolve("coverage.csv"), output.forExcel(), plan.coverage(), zone);
    JsonText.write(output.folder().resolve("summary.json"), summary);
  }
}
