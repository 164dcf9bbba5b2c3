package org.tideshift.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes what a shell and a manual reader need to know of the commands. */
@Command(
    name = "manual",
    description = "Writes man pages, and completion for bash and zsh, into a folder.")
final class ManualCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder to write to; it is made where missing.")
  private Path folder;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    Map<Path, String> files = new LinkedHashMap<>();
    Path completion = OutputFile.checkedFolder(folder.resolve("completion"));
    String bash = AutoComplete.bash(root.getCommandName(), root);
    files.put(completion.resolve("tideshift.bash"), bash);
    files.put(completion.resolve("_tideshift"), zsh(bash));
    Path manual = OutputFile.checkedFolder(folder.resolve("man").resolve("man1"));
    addPages(root, manual, files);
    files.forEach(ManualCommand::write);
    tideshift
        .console()
        .result(
            Map.of("files", files.keySet().stream().map(Path::toString).toList()),
            files.size() + " files below " + folder);
    return ExitCode.DONE.code();
  }

  /**
   * The bash completion as a function that zsh loads from its {@code fpath}. What zsh lacks of bash
   * only matters for file names, and would print an error at every key.
   */
  private static String zsh(String bash) {
    return "#compdef tideshift\nautoload -U +X bashcompinit && bashcompinit\n"
        + "(( $+functions[compopt] )) || compopt() { : }\n"
        + bash
        + "_bash_complete -o default -F _complete_tideshift\n";
  }

  private static void addPages(CommandLine command, Path folder, Map<Path, String> files) {
    ManPage page = new ManPage(command);
    files.put(folder.resolve(page.name() + ".1"), page.text());
    command.getSubcommands().values().stream()
        .distinct()
        .forEach(subcommand -> addPages(subcommand, folder, files));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }
}
