package org.tideshift.scheduler.report;

/**
 * How a method would have done on a queue from earlier days.
 *
 * @param queue the queue's name
 * @param method the method's name
 * @param specialDays whether only special days and those around them count
 * @param measures how far off it was
 */
public record BacktestLine(String queue, String method, boolean specialDays, Measures measures) {

  /**
   * How far off forecasts were.
   *
   * @param wape sum of absolute errors over sum of contacts, 0 or more
   * @param bias sum of errors over sum of contacts, above 0 when too much was forecast
   * @param inRange share of intervals inside the range from 0.1 to 0.9, 0..1
   * @param gainOverNaive share of the seasonal naive forecast's WAPE that is saved
   */
  public record Measures(double wape, double bias, double inRange, double gainOverNaive) {}
}
