/**
 * Models of demand: from what is known of one queue to the expected contacts of any later interval.
 * In: the history of a queue with its calendar. Out: one fitted type for all models. Every model is
 * pure and deterministic, and forecasts finite numbers of 0 or more whatever the history holds.
 */
package org.tideshift.forecast.model;
