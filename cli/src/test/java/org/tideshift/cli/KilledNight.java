package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A workspace whose nights run in processes of their own, and a reader of what is published. */
final class KilledNight {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Path workspace;
  private final Path log;
  private long looks;

  KilledNight(Path workspace, String sample) {
    this.workspace = workspace;
    this.log = workspace.resolveSibling("night.log");
    assertThat(CliRun.of("init", workspace.toString(), "--sample", sample).exitCode()).isZero();
  }

  /** Starts a command on the workspace; its log can be asked for afterwards. */
  Process start(String command) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.tideshift.cli.Tideshift",
            command,
            workspace.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Runs a command to its end, reading all the while. Gives its exit code. */
  int run(String command) throws Exception {
    Process process = start(command);
    readWhile(process::isAlive);
    return process.exitValue();
  }

  /** Kills the process at the moment, if it lives so long, reading until then. */
  void killAt(long nanoTime, Process process) throws Exception {
    readWhile(() -> process.isAlive() && System.nanoTime() < nanoTime);
    process.destroyForcibly().waitFor();
    look();
  }

  /** Kills the process as soon as something is seen. */
  void killWhen(BooleanSupplier seen, Process process) throws Exception {
    while (process.isAlive() && !seen.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    assertThat(process.isAlive()).as("seen before the end: %s", log()).isTrue();
    process.destroyForcibly().waitFor();
    look();
  }

  private void readWhile(BooleanSupplier condition) throws Exception {
    long patience = System.nanoTime() + LONGEST.toNanos();
    while (condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("hangs: %s", log()).isLessThan(patience);
      look();
      TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
    }
    look();
  }

  /** What was said so far. */
  String log() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Whether a hidden folder of this ending lies beside the runs. */
  boolean hasHidden(String ending) {
    Path runs = workspace.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(runs)) {
      return entries.anyMatch(entry -> isHidden(entry, ending));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Whether a night has written down what it is, so that it can be gone on with. */
  boolean hasBegun() {
    try (Stream<Path> entries = Files.list(workspace.resolve("runs"))) {
      return entries.anyMatch(
          entry -> isHidden(entry, ".work") && Files.exists(entry.resolve("night.json")));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static boolean isHidden(Path entry, String ending) {
    String name = entry.getFileName().toString();
    return name.startsWith(".") && name.endsWith(ending);
  }

  /** The published folder; the workspace itself before the first night. */
  Path published() {
    try {
      Path link = workspace.resolve("published");
      return Files.exists(link) ? link.toRealPath() : workspace;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** How often what is published was found to be whole. */
  long looks() {
    return looks;
  }

  /** SHA-256 of each CSV of a run. */
  static Map<String, String> tables(Path run) throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        tables.put(file.getFileName().toString(), sha256(file));
      }
    }
    return tables;
  }

  /** Every file that the manifest names is there, and is what the manifest says. */
  void look() throws IOException {
    Path run = published();
    if (run.equals(workspace)) {
      return;
    }
    JsonNode manifest = new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
    assertThat(manifest.get("run_id").asText()).isEqualTo(run.getFileName().toString());
    assertThat(manifest.get("outputs")).hasSizeGreaterThanOrEqualTo(7);
    for (JsonNode output : manifest.get("outputs")) {
      Path file = run.resolve(output.get("path").asText());
      assertThat(sha256(file)).as(file.toString()).isEqualTo(output.get("sha256").asText());
    }
    looks++;
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
