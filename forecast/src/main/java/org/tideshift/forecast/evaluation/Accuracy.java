package org.tideshift.forecast.evaluation;

import java.io.Serializable;

/**
 * How far forecasts were off, over some intervals.
 *
 * @param wape sum of absolute errors over sum of contacts; 0 is perfect
 * @param mase mean absolute error over that of the same weekday and slot a week earlier
 * @param bias sum of errors over sum of contacts, above 0 when too much was forecast
 * @param pinball mean quantile loss at 0.1, 0.5 and 0.9, in contacts
 * @param coverage80 share of intervals inside the range from 0.1 to 0.9
 */
public record Accuracy(double wape, double mase, double bias, double pinball, double coverage80)
    implements Serializable {}
