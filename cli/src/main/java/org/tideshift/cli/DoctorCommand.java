package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.CheckHealth;
import org.tideshift.scheduler.batch.HealthCheck;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.jobs.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether the next night would run. */
@Command(
    name = "doctor",
    description = {
      "Looks at Java, memory, disk, clock, zone data, database, inputs and their age; every finding"
          + " comes with its remedy.",
      "Ends with 0 where a night would run, else with the code that the night would end with."
    })
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "Folder of the workspace; without it the machine alone is looked at.")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() {
    Instant now = Instant.now();
    List<HealthCheck> checks =
        folder
            .map(root -> ofWorkspace(new Workspace(root), now))
            .orElseGet(() -> CheckHealth.ofMachine(now));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exit_code", CheckHealth.exitCode(checks).code());
    json.put("checks", checks.stream().map(DoctorCommand::json).toList());
    String text = checks.stream().map(DoctorCommand::line).collect(Collectors.joining());
    tideshift.console().result(json, text);
    return CheckHealth.exitCode(checks).code();
  }

  private List<HealthCheck> ofWorkspace(Workspace workspace, Instant now) {
    Configuration configuration = tideshift.workspaceConfiguration(workspace, Map.of());
    tideshift.console().warnings(Schedule.of(configuration).warnings());
    return CheckHealth.ofWorkspace(workspace, configuration, now);
  }

  private static Map<String, Object> json(HealthCheck check) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("check", check.name());
    entry.put("status", status(check));
    entry.put("text", check.text());
    entry.put("remedy", check.remedy());
    return entry;
  }

  private static String line(HealthCheck check) {
    String remedy = check.remedy().isEmpty() ? "" : ". Remedy: " + Printable.text(check.remedy());
    String text = Printable.text(check.text()) + remedy;
    return String.format(Locale.ROOT, "%-8s %-10s %s%n", status(check), check.name(), text);
  }

  private static String status(HealthCheck check) {
    return check.status().name().toLowerCase(Locale.ROOT);
  }
}
