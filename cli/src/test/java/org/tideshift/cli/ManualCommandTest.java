package org.tideshift.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ManualCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void write() {
    assertThat(CliRun.of("manual", folder.toString()).exitCode()).isZero();
  }

  @Test
  void everyCommandHasItsPage() throws IOException {
    List<String> expected = new ArrayList<>();
    addPages(new CommandLine(new Tideshift()), "tideshift", expected);

    try (Stream<Path> pages = Files.list(folder.resolve("man/man1"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected)
          .contains("tideshift-resume.1", "tideshift-runs-diff.1", "tideshift-schedule-run.1");
    }
    assertThat(folder.resolve("man/man1/tideshift-resume.1"))
        .content()
        .startsWith(".TH ")
        .contains(".SH NAME", "\\-\\-run");
  }

  private static void addPages(CommandLine command, String name, List<String> pages) {
    pages.add(name + ".1");
    command.getSubcommands().forEach((sub, line) -> addPages(line, name + "-" + sub, pages));
  }

  @ParameterizedTest
  @CsvSource({
    "tideshift res, resume",
    "tideshift runs '', clean diff list show",
    "tideshift schedule '', list next run",
    "tideshift resume --r, --run",
    "tideshift nightly --back, --backfill",
  })
  void bashCompletesCommandsAndOptions(String line, String candidates) throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();

    String said =
        said(
            "bash",
            "-c",
            "compopt() { :; }; source '"
                + folder.resolve("completion/tideshift.bash")
                + "'; COMP_WORDS=("
                + line.replace("''", "\"\"")
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_tideshift;"
                + " printf '%s\\n' \"${COMPREPLY[@]}\" | sort | xargs");

    assertThat(said.strip()).isEqualTo(candidates);
  }

  @Test
  void zshIsGivenWhatItLacksOfBash() {
    // Without it every key prints "command not found: compopt", as tried in a real zsh.
    assertThat(folder.resolve("completion/_tideshift"))
        .content()
        .startsWith("#compdef tideshift\n")
        .contains("(( $+functions[compopt] )) || compopt() { : }\n");
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
