package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.FailureText;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.jobs.DaemonListener;
import org.tideshift.scheduler.jobs.MetricsFile;
import org.tideshift.scheduler.jobs.StepOutcome;
import org.tideshift.scheduler.jobs.StepTask;
import org.tideshift.scheduler.jobs.WebNotices;

/** What the daemon says: log lines that carry workspace, job and run, and those who watch it. */
final class DaemonLog implements DaemonListener {
  private final Logger log;
  private final Optional<MetricsFile> metrics;
  private final Function<Path, Configuration> configurations;
  private final WebNotices notices = new WebNotices();

  DaemonLog(
      GlobalOptions.LogFormat format,
      Optional<MetricsFile> metrics,
      Function<Path, Configuration> configurations) {
    this.log = LogOutput.logger(format);
    this.metrics = metrics;
    this.configurations = configurations;
  }

  @Override
  public void said(String message) {
    log.info(Printable.text(message));
  }

  @Override
  public void began(StepTask task) {
    String taken = task.isRecovery() ? ", taken over from a member that is gone" : "";
    tagged(Level.INFO, task)
        .log(Printable.text(task.workspace() + ": " + task.job() + " begins" + taken));
  }

  @Override
  public void ended(StepOutcome outcome) {
    StepTask task = outcome.task();
    Level level = outcome.exitCode() == ExitCode.DONE ? Level.INFO : Level.WARN;
    String text =
        String.format(
            Locale.ROOT,
            "%s: %s ended with %d after %.1f s: %s",
            task.workspace(),
            task.job(),
            outcome.exitCode().code(),
            outcome.took().toMillis() / 1000.0,
            outcome.result().message());
    tagged(level, task)
        .addKeyValue("run_id", outcome.runId())
        .addKeyValue("exit_code", outcome.exitCode().code())
        .log(Printable.text(text));
    watch(outcome);
  }

  /** Waits for those who are told of a step and have not answered yet. */
  void finish() throws InterruptedException {
    notices.finish();
  }

  private LoggingEventBuilder tagged(Level level, StepTask task) {
    return log.atLevel(level)
        .addKeyValue("workspace", task.workspace().toString())
        .addKeyValue("job", task.job());
  }

  /** Watchers that cannot be reached cost a warning, and no night. */
  private void watch(StepOutcome outcome) {
    try {
      metrics.ifPresent(file -> file.add(outcome));
      notices.send(
          outcome,
          configurations.apply(outcome.task().workspace()),
          problem -> log.warn(Printable.text(problem)));
    } catch (RuntimeException unwatched) {
      log.warn(Printable.text(FailureText.of(unwatched)));
    }
  }
}
