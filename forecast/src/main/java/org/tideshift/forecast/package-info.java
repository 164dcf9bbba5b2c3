/**
 * From contact history to a demand forecast. In: what is known of a queue, its calendar and what a
 * planner set. Out: expected contacts with ranges, handle time, AI-contained share, and how much
 * all that has been worth before. {@link org.tideshift.forecast.ForecastDemand} is the front door.
 */
package org.tideshift.forecast;
