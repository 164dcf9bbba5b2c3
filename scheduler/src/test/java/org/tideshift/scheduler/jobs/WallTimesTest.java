package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; SUN",
        "7; SUN",
        "1; MON",
        "6; SAT",
        "sun; SUN",
        "Fri; FRI",
        "1-5; MON TUE WED THU FRI",
        "MON-FRI; MON TUE WED THU FRI",
        "0-2; SUN MON TUE",
        "5-7; FRI SAT SUN",
        "0,3; SUN WED",
        "0,7; SUN",
        "7,1-2; SUN MON TUE",
        "sat,SUN; SAT SUN",
        "*/2; SUN TUE THU SAT",
        "*/3; SUN WED SAT",
        "1-5/2; MON WED FRI",
        "1-7/2; MON WED FRI SUN",
        "0-7; MON TUE WED THU FRI SAT SUN",
        "1-7; MON TUE WED THU FRI SAT SUN",
        "*; MON TUE WED THU FRI SAT SUN",
      })
  void aWeekOfFiveFieldsBeginsWithSundayAsNought(String field, String days) {
    assertThat(daysOfWeek("0 12 * * " + field)).isEqualTo(days(days));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1; SUN", "2-6; MON TUE WED THU FRI", "7; SAT", "MON-FRI; MON TUE WED THU FRI"})
  void aWeekOfQuartzBeginsWithSundayAsOne(String field, String days) {
    assertThat(daysOfWeek("0 0 12 ? * " + field)).isEqualTo(days(days));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*/20 8 * * *; 08:00 08:20 08:40",
        "10-50/20 8 * * *; 08:10 08:30 08:50",
        "0,45 7-9/2 * * *; 07:00 07:45 09:00 09:45",
        "59 23 * * *; 23:59",
      })
  void minutesAndHoursAreListsRangesAndSteps(String cron, String times) {
    LocalDateTime midnight = LocalDate.of(2027, 3, 1).atStartOfDay();
    List<String> fired = new ArrayList<>();
    Optional<LocalDateTime> next = WallTimes.parse(cron).findAfter(midnight.minusSeconds(1));
    while (next.isPresent() && next.get().isBefore(midnight.plusDays(1))) {
      fired.add(next.get().toLocalTime().toString());
      next = WallTimes.parse(cron).findAfter(next.get());
    }
    assertThat(fired).isEqualTo(List.of(times.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // October 2027 begins on a Friday.
        "0 12 13 10 FRI; 1 8 13 15 22 29",
        "0 12 */10 10 FRI; 1",
        "0 12 1-7 10 *; 1 2 3 4 5 6 7",
        "0 12 13 OCT *; 13",
      })
  void eitherDayWillDoUnlessOneBeginsWithAStar(String cron, String days) {
    assertThat(daysOfOctober(cron)).isEqualTo(List.of(days.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30 2 * *; 4 fields",
        "60 2 * * *; minute is '60', valid: *, or 0 to 59",
        "0 24 * * *; hour is '24'",
        "0 2 0 * *; day of month is '0'",
        "0 2 * 13 *; month is '13', valid: *, or 1 to 12 or JAN to DEC",
        "0 2 * * 8; day of week is '8', valid: *, or 0 to 7 or SUN to SAT",
        "0 2 * * MONDAY; day of week is 'MONDAY'",
        "0 2 * * 5-1; day of week is '5-1'",
        "*/0 2 * * *; minute is '*/0'",
        "5/15 2 * * *; minute is '5/15'",
        "1,,2 2 * * *; minute is ''",
        "x 2 * * *; minute is 'x'",
        "0 0 2 * * *; 6 or 7 such as 0 30 2 ? * MON-FRI",
        "0 61 2 ? * *; cannot be read",
        "@daily; 1 fields",
      })
  void refusesWhatItCannotReadAndSaysWhatWouldBeValid(String cron, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WallTimes.parse(cron))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // October 2027 begins on a Friday and ends on a Sunday.
        "0 0 12 L * ?; 31",
        "0 0 12 L-2 * ?; 29",
        "0 0 12 LW * ?; 29",
        "0 0 12 16W * ?; 15",
        "0 0 12 1W * ?; 1",
        "0 0 12 3W * ?; 4",
        "0 0 12 ? * 6#3; 15",
        "0 0 12 ? * FRI#5; 29",
        "0 0 12 ? * 1L; 31",
        "0 0 12 ? * MONL; 25",
        "0 0 12 1,15 OCT ? 2027; 1 15",
        "0 0 12 10/10 * ?; 10 20 30",
      })
  void theSpecialDaysOfQuartzAreAsItsManualSays(String cron, String days) {
    assertThat(daysOfOctober(cron)).isEqualTo(List.of(days.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0 2 L * *; day of month is 'L'",
        "0 2 15W * *; day of month is '15W'",
        "0 2 * * FRI#3; day of week is 'FRI#3'",
        "0 2 ? * MON; day of month is '?'",
      })
  void whatOnlyQuartzKnowsIsRefusedInFiveFieldsWithTheWayOut(String cron, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WallTimes.parse(cron))
        .withMessageContaining(message)
        .withMessageContaining("need the six fields of Quartz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0 0 2 32 * ?",
        "0 0 2 ? * 6#6",
        "0 0 2 ? * 8",
        "0 0 2 ? * FOO",
        "0 0 2 ? * ?",
        "0 0 2 1 * MON",
        "60 0 2 ? * *",
        "0 0 2 ? 13 *",
        "0 0 2 L * ? yes",
      })
  void aWrongExpressionOfQuartzIsRefusedInOneLine(String cron) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WallTimes.parse(cron))
        .withMessageContaining("valid: 5 fields such as")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("\n"));
  }

  @Test
  void aDayThatNoMonthHasNeverFires() {
    assertThat(WallTimes.parse("0 2 30 2 *").findAfter(LocalDate.EPOCH.atStartOfDay())).isEmpty();
    assertThat(WallTimes.parse("0 2 29 2 *").findAfter(LocalDate.of(2026, 1, 1).atStartOfDay()))
        .contains(LocalDateTime.of(2028, 2, 29, 2, 0));
  }

  private static List<String> daysOfOctober(String cron) {
    List<String> fired = new ArrayList<>();
    LocalDateTime end = LocalDate.of(2027, 11, 1).atStartOfDay();
    Optional<LocalDateTime> next =
        WallTimes.parse(cron).findAfter(LocalDate.of(2027, 10, 1).atStartOfDay());
    while (next.isPresent() && next.get().isBefore(end)) {
      fired.add(String.valueOf(next.get().getDayOfMonth()));
      next = WallTimes.parse(cron).findAfter(next.get());
    }
    return fired;
  }

  private static Set<DayOfWeek> daysOfWeek(String cron) {
    Set<DayOfWeek> days = new TreeSet<>();
    LocalDateTime begin = LocalDate.of(2027, 3, 1).atStartOfDay();
    Optional<LocalDateTime> next = WallTimes.parse(cron).findAfter(begin);
    while (next.isPresent() && next.get().isBefore(begin.plusWeeks(1))) {
      days.add(next.get().getDayOfWeek());
      next = WallTimes.parse(cron).findAfter(next.get());
    }
    return days;
  }

  private static Set<DayOfWeek> days(String shortNames) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> List.of(shortNames.split(" ")).contains(day.name().substring(0, 3)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
