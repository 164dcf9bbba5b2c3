package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.PlanTime;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.jobs.Firing;
import org.tideshift.scheduler.jobs.JobSchedule;
import org.tideshift.scheduler.jobs.JobStep;
import org.tideshift.scheduler.jobs.Schedule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The jobs of a workspace and their times. */
@Command(
    name = "schedule",
    description = "Jobs that run by themselves: schedule run, list, next.",
    subcommands = ScheduleRunCommand.class)
final class ScheduleCommand implements Runnable {
  private static final int MOST_FIRINGS = 10_000;
  private static final Duration YEAR = Duration.ofDays(366);

  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  /** The command above. */
  Tideshift tideshift() {
    return tideshift;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command. Maybe tideshift schedule next WORKSPACE");
  }

  /** The command that was given, whose help is the one to see. */
  private CommandLine asked() {
    return spec.commandLine().getParseResult().subcommand().commandSpec().commandLine();
  }

  @Command(
      name = "list",
      description = {
        "Shows every job with its schedule and its next firing.",
        "Warns of times of the coming year that a clock change skips or repeats."
      })
  int list(
      @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.") Path folder) {
    Schedule schedule = schedule(folder, configuration(folder));
    Instant now = Instant.now();
    List<Object> json = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JobSchedule job : schedule.jobs()) {
      Optional<Firing> next = job.next(now, 1).stream().findFirst();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("job", job.job());
      entry.put("step", job.step().map(JobStep::text).orElse(""));
      entry.put("cron", job.cron());
      entry.put("zone", job.zone().toString());
      next.ifPresent(firing -> putTimes(entry, firing));
      json.add(entry);
      text.append(job.job()).append("  ").append(job.cron()).append("  ").append(job.zone());
      text.append(next.map(firing -> "  next " + times(firing)).orElse("  never again"))
          .append('\n');
    }
    tideshift.console().result(json, text.toString());
    warn(
        schedule.jobs().stream()
            .flatMap(job -> job.nextChanges(now, now.plus(YEAR)).stream())
            .toList());
    return ExitCode.DONE.code();
  }

  @Command(name = "next", description = "Shows the coming firings in UTC and on the job's clock.")
  int next(
      @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.") Path folder,
      @Option(
              names = "-n",
              paramLabel = "COUNT",
              defaultValue = "10",
              description = "Firings of each job, 1 to 10000 (default ${DEFAULT-VALUE}).")
          int count,
      @Option(
              names = "--from",
              paramLabel = "T",
              description =
                  "The earliest that counts; a date means its local midnight; default now.")
          Optional<String> from) {
    if (count < 1 || count > MOST_FIRINGS) {
      throw new ParameterException(asked(), "-n is " + count + ", valid: 1 to " + MOST_FIRINGS);
    }
    Configuration configuration = configuration(folder);
    Instant earliest =
        from.map(
                text ->
                    PlanTime.moment("--from", text, configuration.get(ConfigurationKeys.TIMEZONE)))
            .orElseGet(Instant::now);
    show(schedule(folder, configuration).next(earliest, count));
    return ExitCode.DONE.code();
  }

  private Configuration configuration(Path folder) {
    return tideshift.workspaceConfiguration(new Workspace(folder), Map.of());
  }

  private Schedule schedule(Path folder, Configuration configuration) {
    Schedule schedule = Schedule.of(configuration);
    tideshift.console().warnings(schedule.warnings());
    if (schedule.jobs().isEmpty()) {
      tideshift
          .console()
          .message(
              folder
                  + " has no jobs. Maybe set schedule.jobs.nightly.cron in "
                  + new Workspace(folder).configurationFile());
    }
    return schedule;
  }

  private void show(List<Firing> firings) {
    List<Object> json = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Firing firing : firings) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("job", firing.job());
      putTimes(entry, firing);
      json.add(entry);
      text.append(times(firing)).append("  ").append(firing.job()).append('\n');
    }
    tideshift.console().result(json, text.toString());
    warn(firings);
  }

  /** Of what clock changes do to firings. */
  private void warn(List<Firing> firings) {
    tideshift
        .console()
        .warnings(
            firings.stream()
                .flatMap(
                    firing ->
                        firing.warning().stream()
                            .map(
                                warning ->
                                    firing.job() + " at " + firing.fireTime() + ": " + warning))
                .toList());
  }

  private static void putTimes(Map<String, Object> entry, Firing firing) {
    entry.put("fire_time", firing.fireTime().toString());
    entry.put("local_time", firing.localTime());
  }

  private static String times(Firing firing) {
    return firing.fireTime() + "  " + firing.localTime();
  }
}
