package org.tideshift.forecast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * Made-up nights of a queue: days of a level of their own (lognormal, mean 1), Poisson contacts by
 * hour, a share of them finished by AI; and forecasts that know the mean of all of it until it
 * steps.
 */
class FindDriftTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final double CONTAINED = 0.3;
  private static final int QUIET_NIGHTS = 100;

  /** Nights are looked at with the 27 before them, as the accuracy of a workspace is. */
  private static final int NIGHTS = 28;

  private record Made(ContactCounts came, List<PastForecast> nights) {

    /** The alarms on the morning after a night. */
    List<DriftAlarm> after(int night) {
      return FindDrift.of(came, nights.subList(Math.max(0, night + 1 - NIGHTS), night + 1));
    }
  }

  /** Days of which those from {@code step} on have other contacts, or another contained share. */
  private static Made days(int seed, int days, double contactsADay, int step, double volume) {
    return days(seed, days, contactsADay, step, volume, 0);
  }

  private static Made days(
      int seed, int days, double contactsADay, int step, double volume, double contained) {
    Random random = new Random(seed);
    IntervalGrid grid = new IntervalGrid(MONDAY, HOUR, 24 * days);
    ContactCounts.Builder counts = ContactCounts.builder("billing", grid);
    List<PastForecast> nights = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      boolean stepped = day >= step;
      double level = Math.exp(0.06 * random.nextGaussian() - 0.0018) * (stepped ? volume : 1);
      double share = CONTAINED + (stepped ? contained : 0);
      for (int hour = 0; hour < 24; hour++) {
        int contacts = poisson(random, level * contactsADay / 24);
        int done = (int) random.doubles(contacts).filter(x -> x < share).count();
        counts.contacts(24 * day + hour, contacts).contained(24 * day + hour, done);
      }
      nights.add(night(day, contactsADay / 24));
    }
    return new Made(counts.build(), nights);
  }

  private static int poisson(Random random, double mean) {
    return new PoissonDistribution(new Well19937c(random.nextInt()), mean, 1e-12, 10_000).sample();
  }

  private static PastForecast night(int day, double mean) {
    Instant asOf = MONDAY.plus(Duration.ofDays(day));
    DemandForecast.Builder forecast =
        DemandForecast.builder("billing", new IntervalGrid(asOf, HOUR, 24), List.of());
    for (int i = 0; i < 24; i++) {
      forecast.mean(i, mean).containedShare(i, CONTAINED);
    }
    return new PastForecast(asOf, forecast.build());
  }

  /** Chance does not stay away for ever: of 2,000 quiet nights at most two are told. */
  @Test
  void staysQuietOnQuietNights() {
    int alarms = 0;
    for (double contactsADay : new double[] {60, 200, 1000, 5000}) {
      for (int seed = 1; seed <= 5; seed++) {
        Made made = days(seed, QUIET_NIGHTS, contactsADay, QUIET_NIGHTS, 1);
        for (int night = 0; night < QUIET_NIGHTS; night++) {
          alarms += made.after(night).size();
        }
      }
    }
    assertThat(alarms).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"200, 0.5, 20", "1000, 0.6, 20", "1000, 1.5, 20", "5000, 0.7, 20", "5000, 1.3, 17"})
  void tellsAStepInVolumeOnItsThirdDay(double contactsADay, double volume, int leastOf20) {
    int told = 0;
    for (int seed = 1; seed <= 20; seed++) {
      Made made = days(seed, 34, contactsADay, 27, volume);

      List<DriftAlarm> third = made.after(29);
      told += third.size();
      assertThat(made.after(26)).isEmpty();
      assertThat(made.after(33))
          .singleElement()
          .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(DriftAlarm.Kind.BIAS));
      assertThat(third)
          .allSatisfy(
              alarm ->
                  assertThat(alarm.since())
                      .isBetween(
                          MONDAY.plus(Duration.ofDays(23)), MONDAY.plus(Duration.ofDays(27))));
    }
    assertThat(told).isGreaterThanOrEqualTo(leastOf20);
  }

  @ParameterizedTest
  @CsvSource({"200, 0.25", "1000, 0.12", "1000, -0.12", "5000, 0.10", "5000, -0.10"})
  void tellsAStepInWhatAiFinishesOnItsThirdDay(double contactsADay, double step) {
    for (int seed = 1; seed <= 10; seed++) {
      Made made = days(seed, 20, contactsADay, 17, 1, step);

      assertThat(made.after(16)).isEmpty();
      assertThat(made.after(18)).isEmpty();
      assertThat(made.after(19))
          .singleElement()
          .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(DriftAlarm.Kind.CONTAINMENT));
    }
  }

  @Test
  void countsEachDayOnceHoweverOftenItWasForecast() {
    Made made = days(1, 3, 1000, 0, 0.7);
    List<PastForecast> nights = new ArrayList<>();
    for (int hour = 0; hour < 40; hour += 5) {
      Instant asOf = MONDAY.plus(Duration.ofHours(hour));
      DemandForecast.Builder forecast =
          DemandForecast.builder("billing", new IntervalGrid(asOf, HOUR, 24), List.of());
      for (int i = 0; i < 24; i++) {
        forecast.mean(i, 1000.0 / 24);
      }
      nights.add(new PastForecast(asOf, forecast.build()));
    }

    assertThat(FindDrift.of(made.came(), nights)).isEmpty();
  }
}
