package org.tideshift.forecast.cleansing;

import java.util.Locale;

/** Why an interval's count says nothing of demand. */
public enum CorrectionKind {
  /** The planner told of an outage. */
  KNOWN_OUTAGE,
  /** A run of zeros that chance does not explain. */
  OUTAGE,
  /** A single count far above all others of its time of day. */
  SPIKE;

  /** The name as files write it, such as {@code known_outage}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
