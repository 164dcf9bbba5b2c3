package org.tideshift.scheduler.replay;

import java.util.List;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * A night of which is known what came afterwards.
 *
 * @param planned what it planned
 * @param truth what came
 * @param claimed the shifts that agents claimed
 * @param worked those of them that they worked
 */
public record PastNight(
    PlannedNight planned, Truth truth, List<WorkedShift> claimed, List<WorkedShift> worked) {
  /** Copies the lists. */
  public PastNight {
    claimed = List.copyOf(claimed);
    worked = List.copyOf(worked);
  }

  /**
   * What came, in the form of a forecast that knows.
   *
   * @param demand one a queue of the plan, on the plan's grid: contacts, handle time and contained
   *     share as they were; after the time that has passed, as forecast
   * @param passed the part of the plan's grid of which the truth is known
   */
  public record Truth(List<DemandForecast> demand, IntervalGrid passed) {
    /** Copies the list. */
    public Truth {
      demand = List.copyOf(demand);
    }
  }
}
