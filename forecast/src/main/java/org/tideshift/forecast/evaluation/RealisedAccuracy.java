package org.tideshift.forecast.evaluation;

/**
 * How far off forecasts were that were really made, over some intervals.
 *
 * @param intervals number of intervals that came and were known
 * @param wape sum of absolute errors over sum of contacts, 0 or more
 * @param bias sum of errors over sum of contacts, above 0 when too much was forecast
 * @param inRange share of the intervals inside the forecast's outermost quantiles, 0..1
 * @param gainOverNaive share of the seasonal naive forecast's absolute error that is saved; 0 where
 *     that is not known
 */
public record RealisedAccuracy(
    int intervals, double wape, double bias, double inRange, double gainOverNaive) {}
