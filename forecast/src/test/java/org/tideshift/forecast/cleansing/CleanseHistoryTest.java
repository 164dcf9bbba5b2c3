package org.tideshift.forecast.cleansing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Sixteen weeks of half-hours with Poisson counts, into which something is put. */
class CleanseHistoryTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant START = Instant.parse("2025-01-06T05:00:00Z");
  private static final int DAY = 48;
  private static final int WEEKS = 16;
  private static final Queue QUEUE = Queue.ofName("voice");

  /** Counts about {@code mean}, twice that at day and none of it at night when {@code daily}. */
  private static ContactCounts.Builder poisson(double mean, boolean daily) {
    IntervalGrid grid = new IntervalGrid(START, Duration.ofMinutes(30), WEEKS * 7 * DAY);
    ContactCounts.Builder counts = ContactCounts.builder("voice", grid);
    Random random = new Random(7);
    for (int index = 0; index < grid.size(); index++) {
      boolean night = index % DAY < 16;
      double rate = !daily ? mean : night ? 0 : 2 * mean;
      counts.contacts(index, count(rate, random)).handleTime(index, 1, 300);
    }
    return counts;
  }

  private static int count(double rate, Random random) {
    int count = -1;
    for (double time = 0; time <= rate; count++) {
      time -= Math.log(1 - random.nextDouble());
    }
    return Math.max(0, count);
  }

  private static CleansedCounts cleanse(ContactCounts counts) {
    return CleanseHistory.cleanse(QUEUE, counts, KnownDays.none(ZONE));
  }

  private static SpecialDay special(SpecialDayKind kind, int from, int to) {
    IntervalGrid grid = new IntervalGrid(START, Duration.ofMinutes(30), to + 1);
    return new SpecialDay(
        grid.startOf(from), grid.startOf(to), kind, "named", SpecialDayReach.everywhere());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 1, 5, 50, 250})
  void leavesPlainDemandAloneHoweverQuiet(double mean) {
    ContactCounts counts = poisson(mean, true).build();

    assertThat(cleanse(counts).corrections()).isEmpty();
    assertThat(cleanse(counts).counts()).isSameAs(counts);
  }

  @Test
  void takesARunOfZerosThatChanceDoesNotExplainForAnOutage() {
    ContactCounts.Builder counts = poisson(20, false);
    int from = 60 * DAY + 20;
    for (int index = from; index < from + 6; index++) {
      counts.contacts(index, 0);
    }

    CleansedCounts cleansed = cleanse(counts.build());

    assertThat(cleansed.corrections())
        .hasSize(6)
        .allMatch(correction -> correction.kind() == CorrectionKind.OUTAGE)
        .allMatch(correction -> correction.evidence().startsWith("6 empty intervals where "));
    assertThat(cleansed.counts().isKnown(from)).isFalse();
    assertThat(cleansed.counts().isKnown(from - 1)).isTrue();
    assertThat(cleansed.counts().isKnown(from + 6)).isTrue();
  }

  @Test
  void doesNotTakeAClosedPublicHolidayForAnOutage() {
    ContactCounts.Builder counts = poisson(20, false);
    for (int index = 60 * DAY; index < 61 * DAY; index++) {
      counts.contacts(index, 0);
    }
    LocalDate holiday = LocalDate.of(2025, 1, 6).plusDays(60);

    assertThat(
            CleanseHistory.cleanse(
                    QUEUE, counts.build(), new KnownDays(ZONE, Set.of(holiday), List.of()))
                .corrections())
        .isEmpty();
  }

  @Test
  void takesLongSilenceForNewDemand() {
    ContactCounts.Builder counts = poisson(20, false);
    for (int index = 80 * DAY; index < WEEKS * 7 * DAY; index++) {
      counts.contacts(index, 0);
    }

    assertThat(cleanse(counts.build()).corrections()).isEmpty();
  }

  @Test
  void takesALoneExtremeCountForASpike() {
    int index = 60 * DAY + 20;
    ContactCounts raw = poisson(20, false).contacts(index, 900).build();

    CleansedCounts cleansed = cleanse(raw);

    assertThat(cleansed.corrections()).hasSize(1);
    Correction spike = cleansed.corrections().get(0);
    assertThat(spike.kind()).isEqualTo(CorrectionKind.SPIKE);
    assertThat(spike.observed()).isEqualTo(900);
    assertThat(spike.start()).isEqualTo(raw.grid().startOf(index));
    assertThat(cleansed.counts().isKnown(index)).isFalse();
    assertThat(raw.contacts(index)).isEqualTo(900);
  }

  @Test
  void keepsARushThatHasShoulders() {
    int index = 60 * DAY + 20;
    ContactCounts.Builder counts = poisson(20, false);
    counts.contacts(index - 1, 200).contacts(index, 900).contacts(index + 1, 300);

    assertThat(cleanse(counts.build()).corrections()).isEmpty();
  }

  @Test
  void keepsAPeakThatComesAgainAtThatTimeOfDay() {
    ContactCounts.Builder counts = poisson(20, false);
    counts.contacts(20 * DAY + 20, 900).contacts(50 * DAY + 20, 800);

    assertThat(cleanse(counts.build()).corrections()).isEmpty();
  }

  @Test
  void keepsAPeakOfALaunchOrOfAPublicHoliday() {
    int index = 60 * DAY + 20;
    ContactCounts counts = poisson(20, false).contacts(index, 900).build();
    LocalDate dayBefore = LocalDate.of(2025, 1, 6).plusDays(59);
    SpecialDay launch = special(SpecialDayKind.LAUNCH, 50 * DAY, 51 * DAY);

    assertThat(
            CleanseHistory.cleanse(QUEUE, counts, new KnownDays(ZONE, Set.of(dayBefore), List.of()))
                .corrections())
        .isEmpty();
    assertThat(
            CleanseHistory.cleanse(QUEUE, counts, new KnownDays(ZONE, Set.of(), List.of(launch)))
                .corrections())
        .isEmpty();
  }

  @Test
  void forgetsEveryIntervalThatAKnownOutageTouches() {
    ContactCounts counts = poisson(20, false).build();
    SpecialDay outage = special(SpecialDayKind.OUTAGE, 100, 103);

    CleansedCounts cleansed =
        CleanseHistory.cleanse(QUEUE, counts, new KnownDays(ZONE, Set.of(), List.of(outage)));

    assertThat(cleansed.corrections())
        .extracting(Correction::start)
        .containsExactly(
            counts.grid().startOf(100), counts.grid().startOf(101), counts.grid().startOf(102));
    assertThat(cleansed.corrections().get(0).evidence()).isEqualTo("told by the planner: named");
    assertThat(cleansed.counts().timedContacts(100)).isZero();
  }

  @Test
  void anOutageOfAnotherQueueDoesNotConcernThisOne() {
    SpecialDay everywhere = special(SpecialDayKind.OUTAGE, 100, 103);
    SpecialDay elsewhere =
        new SpecialDay(
            everywhere.start(),
            everywhere.end(),
            SpecialDayKind.OUTAGE,
            "",
            new SpecialDayReach(
                Optional.of("chat"),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));

    assertThat(
            CleanseHistory.cleanse(
                    QUEUE,
                    poisson(20, false).build(),
                    new KnownDays(ZONE, Set.of(), List.of(elsewhere)))
                .corrections())
        .isEmpty();
  }

  @Test
  void cleansingTwiceIsCleansingOnce() {
    ContactCounts.Builder counts = poisson(20, true);
    for (int index = 60 * DAY + 20; index < 60 * DAY + 30; index++) {
      counts.contacts(index, 0);
    }
    counts.contacts(30 * DAY + 25, 900).contacts(90 * DAY + 40, 700);

    CleansedCounts once = cleanse(counts.build());
    CleansedCounts twice = cleanse(once.counts());

    assertThat(once.corrections()).hasSize(12);
    assertThat(twice.corrections()).isEmpty();
    assertThat(twice.counts()).isSameAs(once.counts());
  }
}
