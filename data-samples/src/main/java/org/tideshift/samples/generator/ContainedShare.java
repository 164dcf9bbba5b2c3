package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The share of contacts that an AI agent finishes alone: it grows steadily and steps up with every
 * release, over a week.
 *
 * @param origin the day of {@code atOrigin}
 * @param atOrigin share at the origin, 0..1
 * @param perYear what it gains in a year
 * @param releases days of a new release of the AI agent
 * @param gain what each release adds
 */
record ContainedShare(
    LocalDate origin, double atOrigin, double perYear, List<LocalDate> releases, double gain) {

  private static final double DAYS_TO_ROLL_OUT = 7;

  ContainedShare {
    releases = List.copyOf(releases);
  }

  double on(LocalDate day) {
    double share = atOrigin + perYear * ChronoUnit.DAYS.between(origin, day) / 365.25;
    for (LocalDate release : releases) {
      long since = ChronoUnit.DAYS.between(release, day);
      share += gain * StrictMath.min(1, StrictMath.max(0, since / DAYS_TO_ROLL_OUT));
    }
    return share;
  }
}
