package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;

/** What Quartz calls at a firing. */
@DisallowConcurrentExecution
final class StepJob implements Job {
  static final String WORKSPACE = "workspace";
  static final String STEP = "step";

  private final RunStep runStep;

  StepJob(RunStep runStep) {
    this.runStep = runStep;
  }

  @Override
  public void execute(JobExecutionContext context) {
    JobDataMap data = context.getMergedJobDataMap();
    runStep.run(
        new StepTask(
            Path.of(data.getString(WORKSPACE)),
            context.getJobDetail().getKey().getName(),
            JobStep.find(data.getString(STEP)).orElseThrow(),
            scheduled(context),
            context.isRecovering()));
  }

  private static Instant scheduled(JobExecutionContext context) {
    return Optional.of(context)
        .filter(JobExecutionContext::isRecovering)
        .map(
            lost ->
                lost.getMergedJobDataMap()
                    .getString(
                        Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS))
        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
        .orElseGet(() -> context.getScheduledFireTime().toInstant());
  }
}
