package org.tideshift.scheduler.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.batch.StepNames;

/** What a job can do; each is a step of {@code batch}. */
public enum JobStep {
  /** The whole night. */
  NIGHTLY(StepNames.NIGHTLY),
  /** The published forecast in the light of the day so far, and offers for what is missing. */
  FORECAST_REFRESH(StepNames.FORECAST_REFRESH),
  /** What has come into the inbox of claims. */
  CLAIMS_IMPORT(StepNames.CLAIMS_IMPORT),
  /** Yesterday's forecast beside what came. */
  ACCURACY(StepNames.ACCURACY),
  /** Old runs go. */
  CLEAN_UP(StepNames.CLEAN_UP);

  private final String text;

  JobStep(String text) {
    this.text = text;
  }

  /** Its name in {@code tideshift.yaml}, such as {@code clean-up}. */
  public String text() {
    return text;
  }

  static Optional<JobStep> find(String text) {
    return Arrays.stream(values()).filter(step -> step.text.equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(JobStep::text).toList();
  }
}
