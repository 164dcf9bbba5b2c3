package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.RunHistory;
import org.tideshift.scheduler.batch.StepFailure;
import org.tideshift.scheduler.batch.store.JobStore;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * Quartz with the jobs of some workspaces. In memory, fire times follow from the run log: a trigger
 * starts at the last success of its step, so that what was missed since is a misfire. In a shared
 * store each firing is taken by one daemon, and one that is lost is taken over.
 */
public final class NightDaemon implements AutoCloseable {
  private static final int MOST_COUNTED = 1000;
  private static final Duration POLL = Duration.ofMillis(100);

  private final DaemonSettings settings;
  private final DaemonListener listener;
  private final InstantSource clock;
  private final Scheduler scheduler;

  private NightDaemon(
      DaemonSettings settings, DaemonListener listener, InstantSource clock, Scheduler scheduler) {
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /**
   * Starts a daemon.
   *
   * @throws StepFailure USAGE where no workspace has a job, or a job has no step
   * @throws org.tideshift.scheduler.batch.workspace.ConfigurationException where a schedule is
   *     wrong
   */
  public static NightDaemon start(
      DaemonSettings settings, DaemonListener listener, InstantSource clock) {
    try {
      Optional<JobStore> shared = SharedStore.find(settings);
      String instance = shared.isPresent() ? "AUTO" : "one";
      Scheduler scheduler =
          new StdSchedulerFactory(QuartzProperties.of(instance, shared)).getScheduler();
      RunStep runStep = new RunStep(settings, listener, clock);
      scheduler.setJobFactory((bundle, quartz) -> new StepJob(runStep));
      NightDaemon daemon = new NightDaemon(settings, listener, clock, scheduler);
      daemon.scheduleAll();
      scheduler.start();
      return daemon;
    } catch (SchedulerException failure) {
      throw unusable(failure);
    }
  }

  private static StepFailure unusable(SchedulerException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new StepFailure(
        ExitCode.UNEXPECTED, "the schedule cannot be kept: " + root.getMessage());
  }

  private void scheduleAll() throws SchedulerException {
    int jobs = 0;
    for (Path workspace : settings.workspaces()) {
      Configuration configuration = settings.configuration(workspace, Map.of());
      for (JobSchedule job : runnable(configuration)) {
        schedule(workspace, configuration, job);
        jobs++;
      }
    }
    if (jobs == 0) {
      throw new StepFailure(
          ExitCode.USAGE, "there is no job to run. Maybe set schedule.jobs.nightly.cron");
    }
  }

  private static List<JobSchedule> runnable(Configuration configuration) {
    Schedule schedule = Schedule.of(configuration);
    if (!schedule.warnings().isEmpty()) {
      throw new StepFailure(ExitCode.USAGE, schedule.warnings());
    }
    return schedule.jobs();
  }

  private void schedule(Path workspace, Configuration configuration, JobSchedule job)
      throws SchedulerException {
    String group = workspace.toString();
    String catchUp = configuration.get(ConfigurationKeys.SCHEDULE_CATCH_UP);
    Instant since = since(workspace, configuration, job);
    ClockTrigger trigger = new ClockTrigger(job, catchUp);
    trigger.setKey(new TriggerKey(job.job(), group));
    trigger.setJobKey(new JobKey(job.job(), group));
    trigger.setStartTime(Date.from(since.plusMillis(1)));
    scheduler.addJob(detail(workspace, job), true);
    boolean isKnown = scheduler.checkExists(trigger.getKey());
    if (!isKnown) {
      tellMissed(workspace, job, since, catchUp);
      scheduler.scheduleJob(trigger);
    } else if (!(scheduler.getTrigger(trigger.getKey()) instanceof ClockTrigger known)
        || !known.isLike(trigger)) {
      scheduler.rescheduleJob(trigger.getKey(), trigger);
    }
  }

  /** The last success; without one, or where it lies ahead after a clock was put back, now. */
  private Instant since(Path workspace, Configuration configuration, JobSchedule job) {
    Instant now = clock.instant();
    String step = job.step().orElseThrow().text();
    return RunHistory.findLastSuccess(new Workspace(workspace), configuration, step)
        .filter(success -> success.isBefore(now))
        .orElse(now);
  }

  private void tellMissed(Path workspace, JobSchedule job, Instant since, String catchUp) {
    Instant now = clock.instant();
    long missed =
        job.next(since.plusMillis(1), MOST_COUNTED).stream()
            .filter(firing -> firing.fireTime().isBefore(now))
            .count();
    if (missed > 0) {
      String what =
          switch (catchUp) {
            case "all" -> "running each of them, as of its own time";
            case "none" -> "running none of them";
            default -> "running one, for the newest data";
          };
      listener.said(
          workspace + ": " + missed + " " + job.job() + " missed since " + since + "; " + what);
    }
  }

  private static JobDetail detail(Path workspace, JobSchedule job) {
    return JobBuilder.newJob(StepJob.class)
        .withIdentity(job.job(), workspace.toString())
        .usingJobData(StepJob.WORKSPACE, workspace.toString())
        .usingJobData(StepJob.STEP, job.step().orElseThrow().text())
        .requestRecovery()
        .storeDurably()
        .build();
  }

  /**
   * Takes no new firing and waits for steps under way.
   *
   * @return whether all of them ended in time
   */
  public boolean stop(Duration within) throws InterruptedException {
    try {
      scheduler.standby();
      Instant patience = clock.instant().plus(within);
      while (!scheduler.getCurrentlyExecutingJobs().isEmpty()) {
        if (clock.instant().isAfter(patience)) {
          return false;
        }
        Thread.sleep(POLL.toMillis());
      }
      scheduler.shutdown(false);
      return true;
    } catch (SchedulerException failure) {
      throw unusable(failure);
    }
  }

  /** Ends at once. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(false);
    } catch (SchedulerException failure) {
      throw unusable(failure);
    }
  }
}
