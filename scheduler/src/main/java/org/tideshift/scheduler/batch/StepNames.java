package org.tideshift.scheduler.batch;

/** What steps are called in the run log and in schedules. */
public final class StepNames {
  /** The whole night. */
  public static final String NIGHTLY = "nightly";

  /** The published forecast in the light of the day so far, and offers for what is missing. */
  public static final String FORECAST_REFRESH = "forecast-refresh";

  /** What has come into the inbox of claims. */
  public static final String CLAIMS_IMPORT = "claims-import";

  /** Yesterday's forecast beside what came. */
  public static final String ACCURACY = "accuracy";

  /** Old runs go. */
  public static final String CLEAN_UP = "clean-up";

  private StepNames() {}
}
