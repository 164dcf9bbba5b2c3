package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.RunHistory;
import org.tideshift.scheduler.batch.RunNight;
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
  private static final Duration WRITES_WITHIN = Duration.ofSeconds(2);
  private static final Duration MOST_SKEW = Duration.ofSeconds(1);

  private final DaemonSettings settings;
  private final DaemonListener listener;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final RunStep runStep;

  private NightDaemon(
      DaemonSettings settings,
      DaemonListener listener,
      InstantSource clock,
      Scheduler scheduler,
      RunStep runStep) {
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    this.scheduler = scheduler;
    this.runStep = runStep;
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
      NightDaemon daemon = new NightDaemon(settings, listener, clock, scheduler, runStep);
      daemon.scheduleAll();
      shared.ifPresent(store -> daemon.tellSkew(store.clockSkew(clock.instant())));
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
    removeObsolete();
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
    String catchUp = configuration.get(ConfigurationKeys.SCHEDULE_CATCH_UP);
    ClockTrigger trigger = new ClockTrigger(job, catchUp);
    trigger.setKey(new TriggerKey(job.job(), workspace.toString()));
    trigger.setJobKey(new JobKey(job.job(), workspace.toString()));
    scheduler.addJob(detail(workspace, job), true);
    Optional<Trigger> known = Optional.ofNullable(scheduler.getTrigger(trigger.getKey()));
    if (known.filter(other -> isLike(other, trigger)).isPresent()) {
      return;
    }
    Instant since = since(workspace, configuration, job);
    boolean isLeftOut = known.isPresent() || catchUp.equals("none");
    trigger.setStartTime(Date.from(isLeftOut ? clock.instant() : since.plusMillis(1)));
    if (known.isPresent()) {
      scheduler.rescheduleJob(trigger.getKey(), trigger);
    } else if (add(trigger)) {
      tellMissed(workspace, job, since, catchUp);
    }
  }

  private static boolean isLike(Trigger known, ClockTrigger trigger) {
    return known instanceof ClockTrigger other && other.isLike(trigger);
  }

  /** Another member that starts at the same moment may be the one that adds it. */
  private boolean add(ClockTrigger trigger) throws SchedulerException {
    try {
      scheduler.scheduleJob(trigger);
      return true;
    } catch (ObjectAlreadyExistsException added) {
      return false;
    }
  }

  /** A shared store remembers jobs that a workspace's configuration no longer has. */
  private void removeObsolete() throws SchedulerException {
    SortedSet<String> strangers = new TreeSet<>();
    for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
      Path workspace = Path.of(key.getGroup());
      if (!settings.workspaces().contains(workspace)) {
        strangers.add(key.getGroup());
      } else if (!isConfigured(workspace, key.getName()) && scheduler.deleteJob(key)) {
        listener.said(workspace + ": " + key.getName() + " has no schedule any more; removed");
      }
    }
    if (!strangers.isEmpty()) {
      listener.said(
          "the shared schedule also has jobs of "
              + String.join(", ", strangers)
              + ", which this daemon was not told of; it runs them all the same");
    }
  }

  private boolean isConfigured(Path workspace, String job) {
    return Schedule.of(settings.configuration(workspace, Map.of())).jobs().stream()
        .anyMatch(known -> known.job().equals(job));
  }

  private void tellSkew(Duration skew) {
    if (skew.abs().compareTo(MOST_SKEW) > 0) {
      listener.said(
          "the clock of this machine is "
              + skew.abs().toMillis() / 1000.0
              + (skew.isNegative() ? " s ahead of" : " s behind")
              + " the database's; daemons that share firings need clocks that agree within a"
              + " second. Maybe start an NTP service");
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
   * Takes no new firing and waits for steps under way. What goes on then, and what waits for
   * another run, is left to other members of the cluster, which find its workspace free.
   *
   * @return whether all of them ended in time
   */
  public boolean stop(Duration within) {
    try {
      scheduler.standby();
      boolean inTime = runStep.steps().closeAndWait(within);
      if (inTime) {
        endQuartz();
      } else {
        RunNight.handBack();
      }
      return inTime;
    } catch (SchedulerException failure) {
      throw unusable(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets Quartz write down what is done; without a server that answers it would try for ever. */
  private void endQuartz() throws InterruptedException, SchedulerException {
    if (!scheduler.getMetaData().isJobStoreSupportsPersistence()) {
      endWhenWritten();
      return;
    }
    Thread end = new Thread(this::endWhenWritten, "end");
    end.setDaemon(true);
    end.start();
    end.join(WRITES_WITHIN.toMillis());
  }

  private void endWhenWritten() {
    try {
      scheduler.shutdown(true);
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
