package org.tideshift.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactCounts;

class ReadHistoryTest extends HistoryFromText {

  @Test
  void countsEachQueueFromItsOwnFirstToItsOwnLastInterval() throws IOException {
    History history =
        sound(
            HistoryOptions.usual(),
            """
            interval_start,queue,contacts
            2026-02-02T00:00Z,b,1
            2026-02-02T00:30Z,b,2
            2026-02-02T00:30Z,a,3
            2026-02-02T01:00Z,a,4
            """);

    assertThat(history.interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(history.rows()).isEqualTo(4);
    assertThat(history.start()).isEqualTo(Instant.parse("2026-02-02T00:00:00Z"));
    assertThat(history.end()).isEqualTo(Instant.parse("2026-02-02T01:30:00Z"));
    assertThat(history.queues()).extracting(QueueHistory::queue).containsExactly("a", "b");
    assertThat(shown(counts(history, "a"))).isEqualTo("3 4");
    assertThat(shown(counts(history, "b"))).isEqualTo("1 2");
    assertThat(problems.warningCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 10, 15, 20, 30, 60})
  void findsTheIntervalLengthAndItsPhaseFromTheData(int minutes) throws IOException {
    StringBuilder text = new StringBuilder("interval_start,queue,contacts\n");
    Instant start = Instant.parse("2026-02-02T00:03:00Z");
    for (int i = 0; i < 50; i++) {
      text.append(start.plusSeconds(60L * minutes * i)).append(",a,1\n");
    }

    History history = sound(HistoryOptions.usual(), text.toString());

    assertThat(history.interval()).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(history.start()).isEqualTo(start);
  }

  @Test
  void anAbsentIntervalIsUnknownAndTold() throws IOException {
    History history = sound(HistoryOptions.usual(), TWO_ROWS + "2026-02-02T01:30Z,a,4\n");

    assertThat(shown(counts(history, "a"))).isEqualTo("1 2 ? 4");
    assertOnlyWarning(
        "4:interval_start gap in 'a', unknown, not zero: 1 interval absent:"
            + " 2026-02-02T01:00..01:30");
  }

  @Test
  void theHandleTimeOfOneContactMayBeRoundedToNothing() throws IOException {
    History history =
        sound(
            HistoryOptions.usual(),
            """
            interval_start,queue,contacts,handled,aht_seconds
            2026-02-02T00:00Z,a,1,1,0
            2026-02-02T00:30Z,a,2,2,90
            """);

    assertThat(counts(history, "a").timedContacts(0)).isZero();
    assertThat(counts(history, "a").timedContacts(1)).isEqualTo(2);
    assertOnlyWarning("2:aht_seconds AHT of 0 s of one handled contact is left out");
  }

  @Test
  void anOutageThatThePlannerToldOfIsNoGap() throws IOException {
    SpecialDay outage =
        new SpecialDay(
            Instant.parse("2026-02-02T01:00:00Z"),
            Instant.parse("2026-02-02T01:30:00Z"),
            SpecialDayKind.OUTAGE,
            "exchange down",
            SpecialDayReach.everywhere());
    HistoryOptions options =
        new HistoryOptions(
            CsvDialect.STANDARD, Optional.empty(), AbsentIntervals.UNKNOWN, List.of(outage));

    History history = sound(options, TWO_ROWS + "2026-02-02T01:30Z,a,4\n");

    assertThat(shown(counts(history, "a"))).isEqualTo("1 2 ? 4");
    assertThat(problems.warningCount()).isZero();
  }

  @Test
  void anAbsentIntervalIsZeroUpToTheEndOfTheHistoryWhenThePlannerSaysSo() throws IOException {
    History history =
        sound(ABSENT_ZERO, TWO_ROWS + "2026-02-02T01:30Z,a,4\n2026-02-02T02:00Z,b,5\n");

    assertThat(shown(counts(history, "a"))).isEqualTo("1 2 0 4 0");
    assertThat(shown(counts(history, "b"))).isEqualTo("5");
    assertThat(problems.warningCount()).isZero();
  }

  @Test
  void closedHoursAreNoGapsOnceTwoWeeksAreKnown() throws IOException {
    StringBuilder text = new StringBuilder("interval_start,queue,contacts\n");
    for (int day = 1; day <= 21; day++) {
      text.append("2026-02-%02dT09:00Z,a,1\n2026-02-%02dT09:30Z,a,1\n".formatted(day, day));
    }

    sound(HistoryOptions.usual(), text.toString());

    assertThat(problems.warningCount()).isZero();
  }

  @Test
  void sumsLongerIntervalsFromTheFullHourOfTheLocalClock() throws IOException {
    History history =
        sound(
            HistoryOptions.usual(),
            """
            interval_start,queue,contacts,contained,aht_seconds
            2026-02-02T00:30+05:30,a,1,0,100
            2026-02-02T01:00+05:30,a,2,1,200
            2026-02-02T01:30+05:30,a,5,2,300
            2026-02-02T02:00+05:30,a,7,0,100
            """);

    ContactCounts hours = counts(history.aggregatedTo(Duration.ofHours(1)), "a");

    assertThat(hours.grid().start()).isEqualTo(Instant.parse("2026-02-01T18:30:00Z"));
    assertThat(shown(hours)).isEqualTo("? 7 ?");
    assertThat(hours.contained(1)).isEqualTo(3);
    assertThat(hours.timedContacts(1)).isEqualTo(1 + 3);
    assertThat(hours.handleSeconds(1)).isEqualTo(1 * 200 + 3 * 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "PT20M", "PT45M", "PT2H"})
  void refusesPlanningIntervalsTheDataDoNotFillOrThatAreNone(String planning) throws IOException {
    History history = sound(HistoryOptions.usual(), TWO_ROWS);

    assertThatThrownBy(() -> history.aggregatedTo(Duration.parse(planning)))
        .isInstanceOf(UnfitIntervalException.class)
        .hasMessageContaining("valid: PT30M or a multiple");
  }

  @Test
  void weighsHandleTimeByTheContactsThatPeopleHandled() throws IOException {
    History history =
        sound(
            HistoryOptions.usual(),
            """
            interval_start,queue,contacts,contained,handled,aht_seconds
            2026-02-02T00:00Z,a,10,4,,100
            2026-02-02T00:30Z,a,10,4,5,100
            2026-02-02T01:00Z,a,10,4,5,
            """);

    ContactCounts a = counts(history, "a");
    assertThat(List.of(a.timedContacts(0), a.timedContacts(1), a.timedContacts(2)))
        .containsExactly(6, 5, 0);
    assertThat(a.handleSeconds(0)).isEqualTo(600);
  }

  @Test
  void refusesAMeanBesideASumOfHandleTimes() throws IOException {
    read(
        HistoryOptions.usual(),
        """
        interval_start,queue,contacts,aht_seconds,total_handle_seconds
        2026-02-02T00:00Z,a,1,10,10
        2026-02-02T00:30Z,a,1,10,10
        """);

    assertOnlyError("1:total_handle_seconds beside aht_seconds");
  }

  @Test
  void refusesMoreContainedContactsThanContacts() throws IOException {
    read(
        HistoryOptions.usual(),
        """
        interval_start,queue,contacts,contained
        2026-02-02T00:00Z,a,5,6
        2026-02-02T00:30Z,a,5,5
        """);

    assertOnlyError("2:contained 6 of 5 contacts");
  }

  @Test
  void aRepeatedRowIsToldAndLeftOutEvenFromAnotherFile() throws IOException {
    History history = sound(HistoryOptions.usual(), TWO_ROWS, TWO_ROWS);

    assertThat(shown(counts(history, "a"))).isEqualTo("1 2");
    assertThat(history.rows()).isEqualTo(2);
    assertThat(shown(problems.warnings()))
        .allMatch(text -> text.contains("duplicate (queue, interval) of 'a', first seen on line"))
        .allMatch(text -> text.contains("f1.csv:"));
  }

  @Test
  void aRepeatedIntervalWithOtherValuesIsAnErrorAndNothingIsUsed() throws IOException {
    assertThat(read(HistoryOptions.usual(), TWO_ROWS + "2026-02-02T00:30Z,a,3\n")).isEmpty();

    assertOnlyError("4 duplicate (queue, interval) of 'a', first seen on line 3 with other values");
  }

  @Test
  void refusesAFileOfOneRowBecauseItsIntervalLengthCannotBeFound() throws IOException {
    read(HistoryOptions.usual(), "interval_start,queue,contacts\n2026-02-02T00:00Z,a,1\n");

    assertOnlyError("2:interval_start the interval length cannot be found from one time");
  }

  @Test
  void refusesDailyData() throws IOException {
    read(
        HistoryOptions.usual(),
        "interval_start,queue,contacts\n2026-02-02T00:00Z,a,1\n2026-02-03T00:00Z,a,1\n");

    assertOnlyError("3:interval_start rows of a queue are 1440 minutes apart");
  }

  @Test
  void refusesAMistypedYearBeforeItFillsTheMemory() throws IOException {
    read(HistoryOptions.usual(), TWO_ROWS + "2126-02-02T01:00Z,a,3\n");

    assertOnlyError("4:interval_start the history of a queue spans more than 30 years");
  }

  @Test
  void keepsWhatTheColumnsSayOfAQueue() throws IOException {
    History history =
        sound(
            HistoryOptions.usual(),
            """
            interval_start,queue,contacts,brand,channel,language
            2026-02-02T00:00Z,a,1,acme,Voice,es
            2026-02-02T00:30Z,a,1,globex,voice,es
            """);

    assertThat(history.find("a").orElseThrow().facts())
        .isEqualTo(
            new QueueFacts(Optional.of("acme"), Optional.of(Channel.VOICE), Optional.of("es")));
    assertOnlyWarning("3:brand 'globex' differs from 'acme' told before of queue 'a'");
  }
}
