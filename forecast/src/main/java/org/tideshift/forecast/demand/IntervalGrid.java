package org.tideshift.forecast.demand;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A gapless run of equally long intervals.
 *
 * <p>Instants, not wall times: a local day with a clock change simply has 46 or 50 half-hours.
 *
 * @param start start of the first interval, on a whole minute
 * @param length length of each interval: 5, 6, 10, 15, 20, 30 or 60 minutes
 * @param size number of intervals, at least 0
 */
public record IntervalGrid(Instant start, Duration length, int size) implements Serializable {
  private static final Set<Long> MINUTES = Set.of(5L, 6L, 10L, 15L, 20L, 30L, 60L);

  /**
   * Checks the run.
   *
   * @throws IllegalArgumentException where a part is out of its range
   */
  public IntervalGrid {
    if (!isLength(length)) {
      throw new IllegalArgumentException(
          "interval is " + length + ", valid: PT5M, PT6M, PT10M, PT15M, PT20M, PT30M, PT60M");
    }
    if (start.getEpochSecond() % 60 != 0 || start.getNano() != 0) {
      throw new IllegalArgumentException("start is " + start + ", valid: a whole minute");
    }
    if (size < 0) {
      throw new IllegalArgumentException("size is " + size + ", valid: 0 or more");
    }
  }

  /** Whether Tideshift plans in intervals of this length. */
  public static boolean isLength(Duration length) {
    return MINUTES.contains(length.toMinutes())
        && length.equals(Duration.ofMinutes(length.toMinutes()));
  }

  /**
   * The run from {@code start} that covers everything before {@code end}.
   *
   * @throws IllegalArgumentException where it would hold more than two billion intervals
   */
  public static IntervalGrid between(Instant start, Instant end, Duration length) {
    long seconds = Math.max(0, end.getEpochSecond() - start.getEpochSecond());
    long size = (seconds + length.toSeconds() - 1) / length.toSeconds();
    return new IntervalGrid(start, length, Math.toIntExact(size));
  }

  /** Start of interval {@code index}; {@code index == size} gives the end of the run. */
  public Instant startOf(int index) {
    return start.plusSeconds(index * length.toSeconds());
  }

  /** End of the last interval. */
  public Instant end() {
    return startOf(size);
  }

  /** Length of an interval in minutes. */
  public int minutes() {
    return (int) length.toMinutes();
  }

  /** Length of an interval in hours. */
  public double hours() {
    return length.toSeconds() / 3600.0;
  }

  /** Position of the interval that starts exactly at {@code instant}; empty when none does. */
  public OptionalInt findStartingAt(Instant instant) {
    long seconds = instant.getEpochSecond() - start.getEpochSecond();
    long index = Math.floorDiv(seconds, length.toSeconds());
    boolean onGrid = Math.floorMod(seconds, length.toSeconds()) == 0 && instant.getNano() == 0;
    return onGrid && index >= 0 && index < size ? OptionalInt.of((int) index) : OptionalInt.empty();
  }

  /** Number of whole intervals between the start and {@code instant}, negative before the start. */
  public long intervalsUntil(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond() - start.getEpochSecond(), length.toSeconds());
  }

  /**
   * The part of this run from interval {@code from} to before interval {@code to}.
   *
   * @throws IllegalArgumentException where the part is not inside this run
   */
  public IntervalGrid slice(int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw new IllegalArgumentException(
          "slice is " + from + ".." + to + ", valid: inside 0.." + size);
    }
    return new IntervalGrid(startOf(from), length, to - from);
  }
}
