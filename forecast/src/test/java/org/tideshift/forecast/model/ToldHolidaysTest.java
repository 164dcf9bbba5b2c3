package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** A hundred contacts an hour, and planners who say by how much a holiday will differ. */
class ToldHolidaysTest {
  private static final int DAYS = 140;
  private static final LocalDate AHEAD = Histories.MONDAY.plusDays(DAYS + 8);
  private final List<SpecialDay> holidays = new ArrayList<>();

  private void holiday(String name, LocalDate date, OptionalDouble expectedUplift) {
    SpecialDayReach reach =
        new SpecialDayReach(
            Optional.empty(),
            Optional.empty(),
            expectedUplift,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    holidays.add(
        new SpecialDay(
            date.atStartOfDay(Histories.ZONE).toInstant(),
            date.plusDays(1).atStartOfDay(Histories.ZONE).toInstant(),
            SpecialDayKind.HOLIDAY,
            name,
            reach));
  }

  /** The day's forecast as a share of plain demand, past holidays having had {@code share}. */
  private double shareAhead(double share) {
    IntervalGrid grid = Histories.days(Histories.MONDAY, DAYS, 60);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      int at = index;
      boolean off =
          holidays.stream()
              .anyMatch(
                  day ->
                      !grid.startOf(at).isBefore(day.start())
                          && grid.startOf(at).isBefore(day.end()));
      counts.contacts(index, (int) Math.round(off ? 100 * share : 100));
    }
    ForecastRequest request =
        new ForecastRequest(
            Queue.ofName("q"),
            counts.build(),
            new SiteCalendar(Histories.ZONE, List.of(), holidays),
            Histories.days(Histories.MONDAY.plusDays(DAYS), 14, 60),
            ForecastOptions.usual());
    return ForecastDemand.of(request).forecast().mean(8 * 24 + 12) / 100;
  }

  @Test
  void aHolidayNeverSeenMovesTheForecastAsIsExpected() {
    holiday("Founders day", AHEAD, OptionalDouble.of(-0.5));
    assertThat(shareAhead(1)).isBetween(0.49, 0.51);
  }

  @Test
  void withoutAnExpectationItStaysPlain() {
    holiday("Founders day", AHEAD, OptionalDouble.empty());
    assertThat(shareAhead(1)).isBetween(0.98, 1.02);
  }

  @Test
  void whatWasSeenOutweighsWhatIsExpected() {
    for (int week = 4; week < 16; week += 4) {
      holiday("Founders day", Histories.MONDAY.plusDays(7L * week + 1), OptionalDouble.empty());
    }
    holiday("Founders day", AHEAD, OptionalDouble.of(0.5));
    assertThat(shareAhead(0.4)).isBetween(0.38, 0.6);
  }

  @Test
  void expectationsThatHeldByHalfAreHalved() {
    for (int week = 2; week < 18; week++) {
      holiday("Day " + week, Histories.MONDAY.plusDays(7L * week + 1), OptionalDouble.of(-0.75));
    }
    holiday("Founders day", AHEAD, OptionalDouble.of(-0.75));
    // The past ones were expected to leave a quarter and left a half.
    assertThat(shareAhead(0.5)).isBetween(0.42, 0.55);
  }
}
