package org.tideshift.forecast.history;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * Length of the data's intervals and where they start.
 *
 * @param minutes the length
 * @param phase minute of the hour in UTC, modulo the length, at which intervals start
 */
record GridForm(int minutes, int phase) {
  /** The lengths a history may have, longest first. */
  static final List<Integer> LENGTHS = List.of(60, 30, 20, 15, 10, 6, 5);

  static boolean isLength(int minutes) {
    return IntervalGrid.isLength(Duration.ofMinutes(minutes));
  }

  boolean fits(int minute) {
    return Math.floorMod(minute, minutes) == phase;
  }

  /** The minutes of the local hour at which intervals start, for messages. */
  String starts(int offsetMinutes) {
    int first = Math.floorMod(phase + offsetMinutes, minutes);
    return IntStream.iterate(first, minute -> minute < 60, minute -> minute + minutes)
        .mapToObj(minute -> ":" + (minute < 10 ? "0" : "") + minute)
        .collect(Collectors.joining(", "));
  }
}
