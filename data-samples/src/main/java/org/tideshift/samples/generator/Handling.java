package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * What happens to a queue's contacts.
 *
 * @param ahtSeconds mean handle time of people at the history's start
 * @param nightExtra how much longer it takes at four in the morning, 0.2 for +20 %
 * @param contained share finished by AI
 * @param abandoned share of those who want a person and hang up, 0..1
 */
record Handling(double ahtSeconds, double nightExtra, ContainedShare contained, double abandoned) {

  double containedShare(ZonedDateTime local) {
    return contained.on(local.toLocalDate());
  }

  /** Mean handle time in seconds: longer at night, and as AI takes the easy contacts away. */
  double ahtAt(ZonedDateTime local) {
    LocalDate day = local.toLocalDate();
    double hardened = 1 + 0.3 * (contained.on(day) - contained.atOrigin());
    double hour = local.getHour() + local.getMinute() / 60.0;
    double night = (1 + StrictMath.cos((hour - 4) * StrictMath.PI / 12)) / 2;
    return ahtSeconds * hardened * (1 + nightExtra * night * night);
  }
}
