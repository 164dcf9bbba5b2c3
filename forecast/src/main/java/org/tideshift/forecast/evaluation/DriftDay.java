package org.tideshift.forecast.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * The first 24 hours of a forecast, as far as they have come.
 *
 * @param asOf when it was forecast
 * @param mean contacts forecast
 * @param came contacts that came
 * @param ai what AI finished of them
 */
record DriftDay(Instant asOf, double mean, double came, Containment ai) {
  private static final Duration DAY = Duration.ofHours(24);

  /** Below this the count of a day is mostly chance. */
  private static final double LEAST_CONTACTS = 50;

  /**
   * What AI finished.
   *
   * @param judged contacts of which it is known
   * @param contained those that it finished
   * @param expected those that it was forecast to finish
   */
  record Containment(double judged, double contained, double expected) {}

  static DriftDay of(PastForecast past, ContactCounts counts) {
    DemandForecast forecast = past.forecast();
    IntervalGrid grid = forecast.grid();
    double mean = 0;
    double came = 0;
    double judged = 0;
    double contained = 0;
    double expected = 0;
    for (int i = 0; i < grid.size() && grid.startOf(i).isBefore(past.asOf().plus(DAY)); i++) {
      OptionalInt at = counts.grid().findStartingAt(grid.startOf(i));
      if (at.isPresent() && counts.isKnown(at.getAsInt())) {
        int contacts = counts.contacts(at.getAsInt());
        mean += forecast.mean(i);
        came += contacts;
        if (counts.isContainedKnown(at.getAsInt())) {
          judged += contacts;
          contained += counts.contained(at.getAsInt());
          expected += contacts * forecast.containedShare(i);
        }
      }
    }
    return new DriftDay(past.asOf(), mean, came, new Containment(judged, contained, expected));
  }

  boolean isEnough() {
    return came >= LEAST_CONTACTS;
  }

  /** Contacts forecast too many. */
  double error() {
    return mean - came;
  }

  /** The same as a share of those that came. */
  double share() {
    return error() / came;
  }

  /** Contained share seen less the one forecast; 0 where too little is known. */
  double step() {
    return ai.judged < LEAST_CONTACTS ? 0 : (ai.contained - ai.expected) / ai.judged;
  }
}
