package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the configuration. */
@Command(name = "config", description = "Shows the configuration: config show.")
final class ConfigCommand implements Runnable {
  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command. Maybe tideshift config show");
  }

  @Command(name = "show", description = "Shows every setting, with --origin where it came from.")
  int show(
      @Parameters(
              arity = "0..1",
              paramLabel = "WORKSPACE",
              description = "Workspace; without it ./tideshift.yaml is read.")
          Optional<Path> workspace,
      @Option(names = "--origin", description = "Says which file, variable or flag won.")
          boolean origin) {
    Configuration configuration =
        workspace
            .map(folder -> tideshift.workspaceConfiguration(new Workspace(folder), Map.of()))
            .orElseGet(() -> tideshift.options().configuration(Map.of()));
    Map<String, String> texts = configuration.texts();
    Map<String, String> origins = configuration.origins();
    StringBuilder lines = new StringBuilder();
    Map<String, Object> json = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          String from = origins.getOrDefault(path, "");
          lines.append(path).append(": ").append(text);
          lines.append(origin ? "  # " + from : "").append('\n');
          json.put(path, origin ? Map.of("value", text, "origin", from) : text);
        });
    tideshift.console().result(json, lines.toString());
    return ExitCode.DONE.code();
  }
}
