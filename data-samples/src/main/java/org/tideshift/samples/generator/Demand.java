package org.tideshift.samples.generator;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * How many contacts a queue expects.
 *
 * @param contacts mean contacts in a half-hour before any factor
 * @param profile over the day
 * @param factors over the days
 */
record Demand(double contacts, DailyProfile profile, List<DayFactor> factors) {

  Demand {
    factors = List.copyOf(factors);
  }

  /** Mean contacts in the half-hour that starts at {@code local}. */
  double at(ZonedDateTime local) {
    double mean = contacts * profile.at(local);
    for (DayFactor factor : factors) {
      mean *= factor.on(local.toLocalDate());
    }
    return mean;
  }
}
