package org.tideshift.forecast.demand;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What will come to a queue on one local day.
 *
 * @param date the day
 * @param mean expected contacts, AI-contained ones included; 0 or more
 * @param quantiles contacts that are not exceeded with the probabilities of the forecast's levels,
 *     in their order; 0 or more
 */
public record DayTotal(LocalDate date, double mean, List<Double> quantiles)
    implements Serializable {
  /** Copies the list. */
  public DayTotal {
    quantiles = List.copyOf(quantiles);
  }
}
