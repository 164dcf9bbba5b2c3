package org.tideshift.scheduler.batch;

/** How a night gets its forecast. */
enum NightKind {
  /** Made anew. */
  NIGHTLY(StepNames.NIGHTLY),
  /** The published one, brought up to the day so far. */
  FORECAST_REFRESH(StepNames.FORECAST_REFRESH);

  private final String step;

  NightKind(String step) {
    this.step = step;
  }

  /** Its name in the run log. */
  String step() {
    return step;
  }
}
