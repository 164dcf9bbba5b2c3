package org.tideshift.scheduler.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.CoverageCsv;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.NightOffersCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.report.NightPlan;
import org.tideshift.scheduler.report.PlanJudgement;
import org.tideshift.scheduler.report.Staffed;
import org.tideshift.scheduler.staffing.ExpectedService;

/** Reads back what a run wrote. */
final class ReadRun {
  private ReadRun() {}

  /**
   * The plan in a run's folder.
   *
   * @param queues what is known of the queues
   * @param configuration what the run was told
   * @return empty where the run forecast no queue
   * @throws org.tideshift.forecast.csv.BadDataException where a file of the run cannot be read
   */
  static Optional<NightPlan> plan(Path folder, List<Queue> queues, Configuration configuration) {
    DataProblems problems = new DataProblems();
    List<DemandForecast> forecasts =
        ForecastCsv.read(
            folder.resolve("forecast.csv"), CsvDialect.STANDARD, Optional.empty(), problems);
    problems.throwIfAny();
    if (forecasts.isEmpty()) {
      return Optional.empty();
    }
    Staffed staffed =
        new Staffed(
            RequirementsCsv.readRun(folder.resolve("requirements.csv"), problems),
            ExpectedService.of(queues, forecasts, StaffingSettings.of(configuration)));
    NightPlan plan =
        new NightPlan(
            forecasts,
            staffed,
            CoverageCsv.read(folder.resolve("coverage.csv"), problems),
            NightOffersCsv.read(folder.resolve("offers.csv"), problems),
            judgement(JsonText.read(folder.resolve("summary.json")), configuration));
    problems.throwIfAny();
    return Optional.of(plan);
  }

  private static PlanJudgement judgement(JsonNode summary, Configuration configuration) {
    List<String> warnings = new ArrayList<>();
    summary.path("warnings").forEach(warning -> warnings.add(warning.asText()));
    return new PlanJudgement(
        summary.path("lower_bound").asDouble(),
        summary.path("bound_method").asText(),
        summary.path("gap").asDouble(),
        configuration.get(ConfigurationKeys.OFFERS_COVERAGE_TARGET),
        warnings);
  }
}
