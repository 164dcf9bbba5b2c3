package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeRequirements;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.staffing.StaffingOptions;
import org.tideshift.scheduler.staffing.StaffingPlan;
import org.tideshift.scheduler.staffing.SuggestGroups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A forecast file to a requirement file. */
@Command(
    name = "staff",
    description = "Works out how many people each staffing group needs in each interval.")
final class StaffCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final FormatFlags format = new FormatFlags();

  @Option(names = "--forecast", required = true, paramLabel = "F", description = "forecast.csv.")
  private Path forecast;

  @Option(names = "--queues", paramLabel = "F", description = "queues.csv.")
  private Optional<Path> queues = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "requirements.csv to write.")
  private Path out;

  @Option(names = "--excel", description = "Writes a byte order mark and semicolons.")
  private boolean excel;

  @Option(
      names = "--agents",
      paramLabel = "F",
      description = "agents.csv: who holds which skills, for filling idle time and for pools.")
  private Optional<Path> agents = Optional.empty();

  @Option(
      names = "--suggest-groups",
      description = "Says which staffing groups would save hours as one pool, and when.")
  private boolean suggestGroups;

  @Override
  public Integer call() {
    OutputFile.checked(out);
    Configuration configuration = tideshift.options().configuration(format.settings());
    DataProblems problems = new DataProblems();
    List<DemandForecast> forecasts =
        ForecastCsv.read(forecast, configuration.csvDialect(), configuration.findZone(), problems);
    List<Queue> known =
        queues
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    List<Set<String>> skills =
        agents
            .map(file -> AgentsCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of())
            .stream()
            .map(agent -> agent.qualification().skills())
            .toList();
    Console console = tideshift.console();
    console.warnings(problems);
    problems.throwIfAny();
    StaffingPlan plan =
        MakeRequirements.make(known, forecasts, skills, configuration, console.progress());
    console.warnings(plan.warnings());
    RequirementsCsv.write(
        out, excel, plan.requirements(), configuration.get(ConfigurationKeys.TIMEZONE));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("requirements", out.toString());
    json.put("staffing_groups", plan.requirements().size());
    json.put("warnings", plan.warnings());
    String text =
        "requirement of " + plan.requirements().size() + " staffing groups: " + out + "\n";
    if (suggestGroups) {
      PoolingAnswer pools = pools(known, forecasts, skills, configuration);
      json.put("suggested_groups", pools.json());
      text += pools.text();
    }
    console.result(json, text);
    return ExitCode.DONE.code();
  }

  private static PoolingAnswer pools(
      List<Queue> queues,
      List<DemandForecast> forecasts,
      List<Set<String>> skills,
      Configuration configuration) {
    StaffingOptions options =
        StaffingOptions.usual(configuration.get(ConfigurationKeys.TIMEZONE))
            .withAgentSkills(skills);
    return new PoolingAnswer(SuggestGroups.suggest(queues, forecasts, options));
  }
}
