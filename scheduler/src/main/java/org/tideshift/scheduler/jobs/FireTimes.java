package org.tideshift.scheduler.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * When a schedule fires in a zone that changes its clock.
 *
 * <p>A schedule that names hours is an appointment: each wall time fires once a day, at the first
 * instant after the change where the change skips it, at the earlier offset where it is repeated. A
 * schedule of every hour is a distance: it fires as often as there are half-hours, or whatever its
 * minutes name, and so in both of two repeated hours and in none that is skipped. Quartz's own cron
 * trigger leaves a skipped appointment out.
 */
final class FireTimes {
  private final WallTimes wallTimes;
  private final ZoneRules rules;

  FireTimes(WallTimes wallTimes, ZoneId zone) {
    this.wallTimes = wallTimes;
    this.rules = zone.getRules();
  }

  /** The first firing after {@code time}; empty where there is none. */
  Optional<Instant> findAfter(Instant time) {
    return wallTimes.everyHour() ? distanceAfter(time) : appointmentAfter(time);
  }

  private Optional<Instant> appointmentAfter(Instant time) {
    Optional<LocalDateTime> wall =
        wallTimes.findAfter(LocalDateTime.ofInstant(time, rules.getOffset(time)));
    while (wall.isPresent()) {
      Instant firing = appointment(wall.get());
      if (firing.isAfter(time)) {
        return Optional.of(firing);
      }
      wall = wallTimes.findAfter(wall.get());
    }
    return Optional.empty();
  }

  private Instant appointment(LocalDateTime wall) {
    ZoneOffsetTransition change = rules.getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : wall.toInstant(rules.getValidOffsets(wall).get(0));
  }

  /** Walks from one clock change to the next; between two the offset is fixed. */
  private Optional<Instant> distanceAfter(Instant time) {
    Instant after = time;
    ZoneOffset offset = rules.getOffset(time);
    while (true) {
      ZoneOffsetTransition change = rules.nextTransition(after);
      Optional<Instant> firing = firingAfter(after, offset);
      if (change == null || firing.isEmpty() || firing.get().isBefore(change.getInstant())) {
        return firing;
      }
      offset = change.getOffsetAfter();
      Instant atChange = change.getInstant();
      Optional<Instant> first = firingAfter(atChange.minusSeconds(1), offset);
      if (first.isPresent() && first.get().equals(atChange)) {
        return first;
      }
      after = atChange;
    }
  }

  private Optional<Instant> firingAfter(Instant time, ZoneOffset offset) {
    return wallTimes
        .findAfter(LocalDateTime.ofInstant(time, offset))
        .map(wall -> wall.toInstant(offset));
  }

  /** What a clock change does to the firing at {@code time}; empty where it does nothing. */
  Optional<String> findWarning(Instant time) {
    if (wallTimes.everyHour()) {
      return Optional.empty();
    }
    ZoneOffset before = rules.getOffset(time.minusSeconds(1));
    LocalDateTime wall = LocalDateTime.ofInstant(time, rules.getOffset(time));
    if (!before.equals(rules.getOffset(time))) {
      return skipped(time, before);
    }
    ZoneOffsetTransition change = rules.getTransition(wall);
    return change != null && change.isOverlap()
        ? Optional.of("the clock shows " + wall + " twice; it fires at the first of them only")
        : Optional.empty();
  }

  /** The wall time that a change at {@code time} skips; empty where nobody asked for it. */
  private Optional<String> skipped(Instant time, ZoneOffset before) {
    ZoneOffsetTransition change = rules.nextTransition(time.minusSeconds(1));
    Duration skipped = change.getDuration();
    LocalDateTime from = LocalDateTime.ofInstant(time, before);
    return wallTimes
        .findAfter(from.minusSeconds(1))
        .filter(wall -> !skipped.isNegative() && wall.isBefore(from.plus(skipped)))
        .map(wall -> "the clock skips " + wall + "; it fires right after the change instead");
  }
}
