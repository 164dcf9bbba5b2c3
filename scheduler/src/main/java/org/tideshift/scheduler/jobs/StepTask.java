package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A firing to act on.
 *
 * @param workspace folder of the workspace
 * @param job name of the job
 * @param step what to do
 * @param scheduled when it was to fire
 * @param isRecovery whether another member of the cluster began it and was lost
 */
public record StepTask(
    Path workspace, String job, JobStep step, Instant scheduled, boolean isRecovery) {}
