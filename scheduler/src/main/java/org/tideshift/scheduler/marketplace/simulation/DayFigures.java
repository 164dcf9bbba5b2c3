package org.tideshift.scheduler.marketplace.simulation;

import java.util.List;

/**
 * What came of a day, or of several.
 *
 * @param paidHours hours worked, and so paid
 * @param required agent-intervals required
 * @param shortAgents agent-intervals missing
 * @param surplus agent-intervals above what was required
 * @param shortIntervals intervals of a group in which anybody was missing
 */
public record DayFigures(
    double paidHours, double required, double shortAgents, double surplus, int shortIntervals) {
  private static final DayFigures NONE = new DayFigures(0, 0, 0, 0, 0);

  static DayFigures of(double required, int worked, double intervalHours) {
    double lacking = Math.max(0, required - worked);
    return new DayFigures(
        worked * intervalHours,
        required,
        lacking,
        Math.max(0, worked - required),
        lacking > 0 ? 1 : 0);
  }

  static DayFigures sum(List<DayFigures> parts) {
    return parts.stream().reduce(NONE, DayFigures::plus);
  }

  DayFigures plus(DayFigures other) {
    return new DayFigures(
        paidHours + other.paidHours,
        required + other.required,
        shortAgents + other.shortAgents,
        surplus + other.surplus,
        shortIntervals + other.shortIntervals);
  }

  /** Returns the part of what was required that was worked, 0..1; 1 where nothing was. */
  public double fillRate() {
    return required == 0 ? 1 : 1 - shortAgents / required;
  }
}
