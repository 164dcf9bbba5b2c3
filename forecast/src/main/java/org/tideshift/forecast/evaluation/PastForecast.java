package org.tideshift.forecast.evaluation;

import java.time.Instant;
import org.tideshift.forecast.demand.DemandForecast;

/**
 * A forecast that was made, and when.
 *
 * @param asOf the moment it took for now
 * @param forecast what it said
 */
public record PastForecast(Instant asOf, DemandForecast forecast) {}
