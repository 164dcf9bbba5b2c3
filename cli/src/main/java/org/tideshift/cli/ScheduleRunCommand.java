package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.jobs.DaemonSettings;
import org.tideshift.scheduler.jobs.MetricsFile;
import org.tideshift.scheduler.jobs.NightDaemon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The daemon. */
@Command(
    name = "run",
    description = {
      "Runs the jobs of one or many workspaces until it is told to stop.",
      "SIGTERM lets a step under way finish for schedule.stop_within."
    })
final class ScheduleRunCommand implements Callable<Integer> {
  @ParentCommand private ScheduleCommand schedule;

  @Parameters(arity = "1..*", paramLabel = "WORKSPACE", description = "Folders of the workspaces.")
  private List<Path> folders;

  @Option(
      names = "--metrics-file",
      paramLabel = "F",
      description = "File for Prometheus' node exporter, rewritten after every step.")
  private Optional<Path> metricsFile = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    List<Path> roots = folders.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    DaemonSettings settings = new DaemonSettings(roots, this::configuration, Version.text());
    DaemonLog log =
        new DaemonLog(
            schedule.tideshift().options().logFormat,
            metricsFile.map(MetricsFile::new),
            root -> configuration(root, Map.of()));
    Duration within =
        roots.stream()
            .map(root -> configuration(root, Map.of()))
            .map(each -> each.get(ConfigurationKeys.SCHEDULE_STOP_WITHIN).toDuration())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    NightDaemon daemon = NightDaemon.start(settings, log, InstantSource.system());
    log.said("running the jobs of " + roots.size() + " workspaces");
    CountDownLatch never = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(daemon, log, within), "stop"));
    never.await();
    return ExitCode.DONE.code();
  }

  private Configuration configuration(Path root, Map<String, String> flags) {
    return schedule.tideshift().workspaceConfiguration(new Workspace(root), flags);
  }

  private static void stop(NightDaemon daemon, DaemonLog log, Duration within) {
    try {
      log.said("told to stop; waiting for steps under way, at most " + within);
      boolean inTime = daemon.stop(within);
      log.finish();
      log.said(
          inTime
              ? "stopped"
              : "stopped in the middle of a step; the next run, or another machine, starts it"
                  + " anew, or tideshift resume goes on with a night");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
