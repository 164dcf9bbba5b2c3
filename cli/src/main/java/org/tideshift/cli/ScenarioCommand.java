package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeScenario;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.report.PlanDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A what-if beside the published night. */
@Command(
    name = "scenario",
    description = {
      "Runs the published night again with settings changed and prints the difference.",
      "Nothing is published: its files are in scenarios/NAME, with the page scenario.html. An"
          + " earlier scenario of the name is replaced."
    })
final class ScenarioCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final WorkspaceOption option = new WorkspaceOption();

  @Parameters(index = "0", paramLabel = "NAME", description = "What the scenario is called.")
  private String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "Folder of the workspace. Default: the current folder.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--set",
      required = true,
      paramLabel = "key=value",
      description = "Configuration key to change, such as forecast.launch_uplift=0.6; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Workspace workspace = option.or(folder, name);
    Console console = tideshift.console();
    MakeScenario.Result result =
        MakeScenario.make(
            workspace,
            new MakeScenario.Order(name, settings, Instant.now(), Version.text()),
            flags ->
                tideshift.options().configuration(workspace.configurationFile(), flags, names()),
            console.progress());
    console.warnings(result.warnings());
    console.result(json(result), text(result));
    return ExitCode.DONE.code();
  }

  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    settings.keySet().forEach(path -> names.put(path, "--set " + path));
    return names;
  }

  private Map<String, Object> json(MakeScenario.Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", name);
    json.put("settings", settings);
    json.put("folder", result.folder().toString());
    json.put("page", page(result).toString());
    json.put("published_run", result.publishedRun());
    json.put("figures", result.difference().figures().stream().map(ScenarioCommand::json).toList());
    Map<String, Object> groups = new LinkedHashMap<>();
    result
        .difference()
        .groups()
        .forEach(
            (group, rows) -> groups.put(group, rows.stream().map(ScenarioCommand::json).toList()));
    json.put("groups", groups);
    json.put("warnings", result.warnings());
    return json;
  }

  private static Map<String, Object> json(PlanDifference.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("figure", row.figure());
    json.put("published", row.published());
    json.put("scenario", row.scenario());
    json.put("difference", row.difference());
    return json;
  }

  private String text(MakeScenario.Result result) {
    StringBuilder text = new StringBuilder();
    addLine(text, List.of("", "published", name, "difference"));
    for (PlanDifference.Row row : result.difference().figures()) {
      addLine(
          text,
          List.of(row.label(), row.publishedText(), row.scenarioText(), row.differenceText()));
    }
    return text.append("page: ").append(page(result)).append('\n').toString();
  }

  private static void addLine(StringBuilder text, List<String> cells) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-26s %14s %14s %16s%n",
            cells.get(0),
            cells.get(1),
            cells.get(2),
            cells.get(3)));
  }

  private static Path page(MakeScenario.Result result) {
    return result.folder().resolve("scenario.html");
  }
}
