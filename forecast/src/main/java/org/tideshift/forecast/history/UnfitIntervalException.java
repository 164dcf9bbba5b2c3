package org.tideshift.forecast.history;

import java.time.Duration;

/** A history cannot be counted in planning intervals of the length that was asked for. */
public final class UnfitIntervalException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnfitIntervalException(Duration planning, Duration data) {
    super(
        "interval is "
            + planning
            + ", but the history counts in "
            + data
            + ", valid: "
            + data
            + " or a multiple of it up to PT1H. Maybe set interval in tideshift.yaml or give"
            + " --interval");
  }
}
