package org.tideshift.scheduler.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.RunNight;

/**
 * What steps came to, as a file that Prometheus' node exporter collects. It is written beside and
 * renamed, so that nobody reads half of it.
 */
public final class MetricsFile {
  private static final Pattern LINE =
      Pattern.compile("(?<name>tideshift_\\w+)(?<labels>\\{.*\\}) (?<value>\\S+)");

  private final Path file;
  private final Map<String, Map<String, String>> values = new TreeMap<>();

  /**
   * A file that does not have to be there yet. What an earlier process wrote stays, such as the
   * time of the last success, until a job has something newer to say.
   */
  public MetricsFile(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      read();
    }
  }

  private void read() {
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .forEach(line -> put(line.group("name"), line.group("labels"), line.group("value")));
    } catch (IOException | UncheckedIOException unreadable) {
      // Then it begins anew; writing tells what is wrong with the file.
      values.clear();
    }
  }

  /**
   * Adds what a step came to.
   *
   * @throws UncheckedIOException where the file cannot be written
   */
  public synchronized void add(StepOutcome outcome) {
    String labels =
        "{workspace=\""
            + escaped(outcome.task().workspace().toString())
            + "\",job=\""
            + escaped(outcome.task().job())
            + "\"}";
    double seconds = outcome.took().toMillis() / 1000.0;
    put("tideshift_last_exit_code", labels, outcome.exitCode().code());
    put("tideshift_last_duration_seconds", labels, seconds);
    if (outcome.isDone()) {
      put(
          "tideshift_last_success_timestamp_seconds",
          labels,
          outcome.begun().plus(outcome.took()).getEpochSecond());
    }
    outcome.result().night().ifPresent(night -> addNight(labels, night));
    write();
  }

  private void addNight(String labels, RunNight.Result night) {
    put("tideshift_coverage_share", labels, night.summary().getOrDefault("coverage_share", "NaN"));
    put("tideshift_gap", labels, night.summary().getOrDefault("gap", "NaN"));
    put("tideshift_warnings", labels, night.warnings().size());
    put("tideshift_queues", labels, night.figures().queues());
    night.figures().wape().ifPresent(wape -> put("tideshift_forecast_wape", labels, wape));
  }

  private void put(String name, String labels, Object value) {
    values.computeIfAbsent(name, unused -> new TreeMap<>()).put(labels, String.valueOf(value));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private void write() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, series) -> {
          text.append("# TYPE ").append(name).append(" gauge\n");
          series.forEach(
              (labels, value) ->
                  text.append(name).append(labels).append(' ').append(value).append('\n'));
        });
    // The collector reads every file that ends with .prom, and so never this one.
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }
}
