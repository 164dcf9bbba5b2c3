package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every clock change of 2024 to 2030. What is right is found by watching a clock minute by minute,
 * as nothing in the code under test does.
 */
class ClockChangeTest {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Africa/Cairo",
        "Pacific/Chatham"
      })
  void aDailyJobFiresOnceADayAtTheFirstInstantThatReachesItsTime(String name) {
    ZoneId zone = ZoneId.of(name);
    List<ZoneOffsetTransition> changes = changes(zone);
    assertThat(changes).hasSize(14);
    for (ZoneOffsetTransition change : changes) {
      LocalDate day = change.getDateTimeBefore().toLocalDate();
      for (int minute = 0; minute < 24 * 60; minute += 30) {
        LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
        assertThat(firings(daily(time), zone, day.minusDays(1), day.plusDays(2)))
            .as("%s at %s around %s", name, time, change)
            .isEqualTo(reached(zone, time, day.minusDays(1), day.plusDays(2)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Africa/Cairo",
        "Pacific/Chatham"
      })
  void aHalfHourlyJobFiresOnEveryHalfHourOfEveryDay(String name) {
    ZoneId zone = ZoneId.of(name);
    FireTimes times = new FireTimes(WallTimes.parse("*/30 * * * *"), zone);
    for (ZoneOffsetTransition change : changes(zone)) {
      Instant begin = change.getInstant().minus(Duration.ofDays(2));
      Instant end = change.getInstant().plus(Duration.ofDays(2));
      List<Instant> expected = new ArrayList<>();
      for (Instant at = begin; at.isBefore(end); at = at.plusSeconds(60)) {
        if (at.atZone(zone).getMinute() % 30 == 0) {
          expected.add(at);
        }
      }
      assertThat(between(times, begin, end)).as("%s around %s", name, change).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2027-03-28, 46",
    "Europe/Paris, 2027-10-31, 50",
    "Europe/Paris, 2027-06-01, 48",
    "Australia/Lord_Howe, 2027-10-03, 47",
    "Australia/Lord_Howe, 2027-04-04, 49",
    "Africa/Cairo, 2027-04-30, 46",
  })
  void aDayHasAsManyHalfHourlyFiringsAsHalfHours(String zone, LocalDate day, int halfHours) {
    for (String cron : List.of("*/30 * * * *", "5,35 0-23 * * *", "0 0/30 * * * ?")) {
      FireTimes times = new FireTimes(WallTimes.parse(cron), ZoneId.of(zone));
      Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
      Instant next = day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
      assertThat(between(times, midnight, next)).as(cron).hasSize(halfHours);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The example of the contract; Paris springs forward at 02:00 and falls back at 03:00.
    "30 2 * * *, Europe/Paris, 2027-03-28T00:00:00Z, 2027-03-28T01:00:00Z",
    "30 2 * * *, Europe/Paris, 2027-10-31T00:00:00Z, 2027-10-31T00:30:00Z",
    "30 2 * * *, Europe/Paris, 2027-10-31T00:45:00Z, 2027-11-01T01:30:00Z",
    "0 0 * * *, Africa/Cairo, 2027-04-29T22:00:00Z, 2027-04-30T21:00:00Z",
    "15 2 * * *, Australia/Lord_Howe, 2027-10-02T15:00:00Z, 2027-10-02T15:30:00Z",
    "0 30 2 ? * *, Europe/Paris, 2027-03-28T00:00:00Z, 2027-03-28T01:00:00Z",
  })
  void aSkippedTimeFiresRightAfterTheChangeAndARepeatedOneAtItsEarlierOffset(
      String cron, String zone, Instant after, Instant expected) {
    assertThat(new FireTimes(WallTimes.parse(cron), ZoneId.of(zone)).findAfter(after))
        .contains(expected);
  }

  @Test
  void aChangeThatMovesAFiringIsSaid() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    FireTimes times = new FireTimes(WallTimes.parse("30 2 * * *"), paris);

    assertThat(times.findWarning(Instant.parse("2027-03-28T01:00:00Z")).orElse(""))
        .contains("skips 2027-03-28T02:30");
    assertThat(times.findWarning(Instant.parse("2027-10-31T00:30:00Z")).orElse(""))
        .contains("2027-10-31T02:30 twice");
    assertThat(times.findWarning(Instant.parse("2027-06-01T00:30:00Z"))).isEmpty();
    assertThat(
            new FireTimes(WallTimes.parse("0 3 * * *"), paris)
                .findWarning(Instant.parse("2027-03-28T01:00:00Z")))
        .isEmpty();
  }

  private static String daily(LocalTime time) {
    return time.getMinute() + " " + time.getHour() + " * * *";
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
    while (change != null && change.getInstant().isBefore(LAST)) {
      changes.add(change);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }

  private static List<Instant> firings(String cron, ZoneId zone, LocalDate first, LocalDate last) {
    return between(
            new FireTimes(WallTimes.parse(cron), zone),
            watchFrom(first),
            watchFrom(last.plusDays(1)))
        .stream()
        .filter(at -> isDayBetween(at, zone, first, last))
        .toList();
  }

  private static List<Instant> between(FireTimes times, Instant begin, Instant end) {
    List<Instant> firings = new ArrayList<>();
    Optional<Instant> next = times.findAfter(begin.minusSeconds(1));
    while (next.isPresent() && next.get().isBefore(end)) {
      firings.add(next.get());
      next = times.findAfter(next.get());
    }
    return firings;
  }

  /** The first minute of each day's clock that shows {@code time} or later. */
  private static List<Instant> reached(
      ZoneId zone, LocalTime time, LocalDate first, LocalDate last) {
    List<Instant> reached = new ArrayList<>();
    LocalDate due = first;
    for (Instant at = watchFrom(first);
        at.isBefore(watchFrom(last.plusDays(1)));
        at = at.plusSeconds(60)) {
      LocalDateTime clock = at.atZone(zone).toLocalDateTime();
      if (!clock.isBefore(due.atTime(time))) {
        reached.add(at);
        due = due.plusDays(1);
      }
    }
    return reached.stream().filter(at -> isDayBetween(at, zone, first, last)).toList();
  }

  private static boolean isDayBetween(Instant at, ZoneId zone, LocalDate first, LocalDate last) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return day.isAfter(first) && day.isBefore(last);
  }

  private static Instant watchFrom(LocalDate day) {
    return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
