package org.tideshift.scheduler.marketplace;

import java.util.List;
import java.util.Map;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * What an agent did.
 *
 * @param successes how often it went well
 * @param failures how often it did not, each weighted by the factor of its hour
 */
record Evidence(double successes, double failures) {
  static Evidence none() {
    return new Evidence(0, 0);
  }

  static Evidence of(List<Trial> trials, Map<HourOfWeek, Double> factors) {
    double successes = 0;
    double failures = 0;
    for (Trial one : trials) {
      if (one.success()) {
        successes++;
      } else {
        failures += factors.getOrDefault(one.hour(), 1.0);
      }
    }
    return new Evidence(successes, failures);
  }

  double trials() {
    return successes + failures;
  }
}
