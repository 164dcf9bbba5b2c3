package org.tideshift.scheduler.replay;

import java.util.Locale;

/** Why a night fell short of what full knowledge would have made of it, in the ladder's order. */
public enum LossCause {
  /** Other contacts came than were forecast. */
  FORECAST_VOLUME,
  /** They took another time than was forecast. */
  AHT,
  /** AI finished another share of them than was forecast. */
  CONTAINMENT,
  /** Offers that nobody claimed. */
  UNCLAIMED_SEATS,
  /** Agents who claimed and did not come. */
  NO_SHOWS,
  /** The plan offered less, or more, than was required. */
  SOLVER_GAP;

  /** Whether it concerns what was forecast, rather than who was there. */
  boolean isForecast() {
    return compareTo(CONTAINMENT) <= 0;
  }

  /** The name as files write it, such as {@code no_shows}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
