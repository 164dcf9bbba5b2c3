package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One call of the command in a process of its own, which can be killed. */
final class ShopProcess {
  static final String PASSWORD_VARIABLE = "TIDESHIFT_DB_PASSWORD";
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final long BETWEEN_LOOKS_MILLIS = 5;

  private final Process process;
  private final Path said;

  private ShopProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts a call; what it says goes into a file of the folder. */
  static ShopProcess start(Path folder, Optional<String> password, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.tideshift.cli.Tideshift");
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    password.ifPresent(one -> builder.environment().put(PASSWORD_VARIABLE, one));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return new ShopProcess(builder.start(), said);
  }

  long pid() {
    return process.pid();
  }

  /** Waits for the end. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Everything it said, when it has ended. */
  String said() throws IOException {
    return Files.readString(said);
  }

  /**
   * Ends it with {@code kill -9} after a while.
   *
   * @return its exit code where it had ended by then
   */
  Optional<Integer> kill(long afterNanos) throws InterruptedException {
    boolean ended = process.waitFor(afterNanos, TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
    return ended ? Optional.of(process.exitValue()) : Optional.empty();
  }

  /** Waits until it says in a file of the workspace that it holds a lock. */
  void awaitLock(Path holder) throws IOException, InterruptedException {
    while (!Files.exists(holder) || !Files.readString(holder).contains("process " + pid() + " ")) {
      assertThat(process.isAlive()).as("it ended before it held the lock").isTrue();
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }
}
