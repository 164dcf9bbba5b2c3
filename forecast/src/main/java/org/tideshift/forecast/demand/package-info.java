/**
 * The vocabulary of the field: intervals, queues, contact counts, opening hours, forecasts. Plain
 * values that hold no file, clock or library; everything else in Tideshift speaks in them.
 */
package org.tideshift.forecast.demand;
