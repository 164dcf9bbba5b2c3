package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.StepFailure;

/** Against the text format of Prometheus, version 0.0.4, as its documentation gives it. */
class MetricsFileTest {
  private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) gauge");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)"
              + "\\{([a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)+\\} "
              + "(NaN|[+-]?Inf|[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");

  @TempDir private Path folder;

  @Test
  void isValidAndHoldsWhatAnOperatorWatches() throws IOException {
    Path file = folder.resolve("tideshift.prom");

    new MetricsFile(file).add(WebNoticesTest.outcome(ExitCode.DONE));

    String labels = "{workspace=\"/srv/a \\\"b\\\"\\\\c\",job=\"nightly\"} ";
    assertThat(checked(file))
        .contains(
            "tideshift_last_success_timestamp_seconds" + labels + "1806195612",
            "tideshift_last_duration_seconds" + labels + "12.5",
            "tideshift_last_exit_code" + labels + "0",
            "tideshift_coverage_share" + labels + "0.97",
            "tideshift_gap" + labels + "0.01",
            "tideshift_forecast_wape" + labels + "0.21",
            "tideshift_queues" + labels + "8",
            "tideshift_warnings" + labels + "1");
  }

  @Test
  void aFailureLeavesTheLastSuccessAsItWas() throws IOException {
    Path file = folder.resolve("tideshift.prom");
    MetricsFile metrics = new MetricsFile(file);

    metrics.add(WebNoticesTest.outcome(ExitCode.DONE));
    metrics.add(WebNoticesTest.outcome(ExitCode.TOO_OLD));

    assertThat(checked(file))
        .anyMatch(line -> line.startsWith("tideshift_last_exit_code") && line.endsWith(" 12"))
        .anyMatch(line -> line.startsWith("tideshift_last_success_timestamp_seconds"));
  }

  @Test
  void whatAnEarlierProcessWroteStaysUntilThereIsSomethingNewer() throws IOException {
    Path file = folder.resolve("tideshift.prom");
    new MetricsFile(file).add(WebNoticesTest.outcome(ExitCode.DONE));
    List<String> before = checked(file);

    new MetricsFile(file).add(WebNoticesTest.outcome(ExitCode.TOO_OLD));

    assertThat(checked(file))
        .containsAll(
            before.stream().filter(line -> !line.startsWith("tideshift_last_exit_code")).toList())
        .anyMatch(line -> line.startsWith("tideshift_last_exit_code") && line.endsWith(" 12"));
  }

  @Test
  void aNightThatFailsIsToldOfAsItFails() throws IOException {
    Path file = folder.resolve("tideshift.prom");
    StepFailure tooOld = new StepFailure(ExitCode.TOO_OLD, "the history is too old");

    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(
            () ->
                new WatchedNight(file, Path.of("/srv/north"), InstantSource.system())
                    .run(
                        () -> {
                          throw tooOld;
                        },
                        warning -> {}));

    assertThat(checked(file))
        .contains("tideshift_last_exit_code{workspace=\"/srv/north\",job=\"nightly\"} 12");
  }

  @Test
  void aCollectorNeverReadsHalfOfIt() throws Exception {
    Path file = folder.resolve("tideshift.prom");
    MetricsFile metrics = new MetricsFile(file);
    metrics.add(WebNoticesTest.outcome(ExitCode.DONE));
    Thread writing =
        new Thread(
            () -> {
              for (int step = 0; step < 300; step++) {
                metrics.add(WebNoticesTest.outcome(ExitCode.DONE));
              }
            });

    writing.start();
    while (writing.isAlive()) {
      assertThat(checked(file)).hasSize(8);
    }

    assertThat(folder.toFile().list()).containsExactly("tideshift.prom");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path file = folder.resolve("nowhere/tideshift.prom");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new MetricsFile(file).add(WebNoticesTest.outcome(ExitCode.DONE)))
        .withMessageContaining(file.toString());
  }

  /** The samples of a file in which every line is as the format wants it. */
  private static List<String> checked(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).endsWith("\n").doesNotContain("\r");
    List<String> samples = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String current = "";
    for (String line : text.split("\n", -1)) {
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (type.matches()) {
        current = type.group(1);
        assertThat(names.add(current)).as("one group a name: %s", line).isTrue();
      } else if (!line.isEmpty()) {
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).as("after its type").isEqualTo(current);
        samples.add(line);
      }
    }
    return samples;
  }
}
