package org.tideshift.forecast.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;

/**
 * A time as a file wrote it: a wall time, with or without an offset.
 *
 * @param local the wall time
 * @param offset the written offset; empty when there was none
 */
public record WrittenTime(LocalDateTime local, Optional<ZoneOffset> offset) {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  /** What {@link #parse} reads, for messages. */
  public static final String VALID = "ISO-8601 such as 2025-11-28T09:00:00-05:00 or ...Z";

  /**
   * Reads ISO-8601, seconds optional, with an offset, {@code Z} or neither.
   *
   * @throws IllegalArgumentException where {@code text} is no such time, or no real date
   */
  public static WrittenTime parse(String text) {
    try {
      return PlainTime.find(text).orElseGet(() -> parseAnyIso(text));
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException("not a time, valid: " + VALID, notATime);
    }
  }

  private static WrittenTime parseAnyIso(String text) {
    if (text.indexOf('[') >= 0) {
      throw new DateTimeException("zone name");
    }
    TemporalAccessor parsed = ISO.parse(text);
    return checked(
        LocalDateTime.from(parsed), Optional.ofNullable(parsed.query(TemporalQueries.offset())));
  }

  static WrittenTime checked(LocalDateTime local, Optional<ZoneOffset> offset) {
    if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
      throw new DateTimeException("year");
    }
    return new WrittenTime(local, offset);
  }

  /** The instant, when an offset was written. */
  public Optional<Instant> findInstant() {
    return offset.map(local::toInstant);
  }

  /**
   * The instant, a missing offset taken from {@code zone}; of a repeated autumn hour the earlier.
   *
   * @throws IllegalArgumentException where the wall time does not exist in the zone
   */
  public Instant instantIn(ZoneId zone) {
    if (offset.isPresent()) {
      return local.toInstant(offset.get());
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new IllegalArgumentException(
          local + " does not exist in " + zone + ": the clock was put forward over it");
    }
    return local.toInstant(offsets.get(0));
  }
}
