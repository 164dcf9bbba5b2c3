package org.tideshift.benchmarks.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Time for 100 queues of three years of half-hours, 28 days ahead, on all cores. */
final class SpeedBench {
  private static final int QUEUES = 100;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate AS_OF = LocalDate.of(2025, 11, 17);

  private SpeedBench() {}

  static void run() {
    IntervalGrid past = grid(AS_OF.minusYears(3), AS_OF);
    IntervalGrid horizon = grid(AS_OF, AS_OF.plusDays(28));
    SiteCalendar site = new SiteCalendar(ZONE, List.of("US"), List.of());
    LocalGrid local = LocalGrid.of(past, ZONE);
    long start = System.nanoTime();
    double contacts =
        IntStream.range(0, QUEUES)
            .parallel()
            .mapToDouble(
                number -> {
                  ContactCounts counts = counts(local, number);
                  ForecastRequest request =
                      new ForecastRequest(
                          Queue.ofName("q" + number),
                          counts,
                          site,
                          horizon,
                          ForecastOptions.usual());
                  return ForecastDemand.of(request).forecast().mean(0);
                })
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%d queues in %.1f s on %d cores (check %.3f)%n",
        QUEUES,
        (System.nanoTime() - start) / 1e9,
        Runtime.getRuntime().availableProcessors(),
        contacts);
  }

  private static IntervalGrid grid(LocalDate from, LocalDate to) {
    return IntervalGrid.between(
        from.atStartOfDay(ZONE).toInstant(),
        to.atStartOfDay(ZONE).toInstant(),
        Duration.ofMinutes(30));
  }

  private static ContactCounts counts(LocalGrid local, int number) {
    SplittableRandom random = new SplittableRandom(number);
    double scale = 0.3 * Math.pow(1.07, number);
    ContactCounts.Builder counts = ContactCounts.builder("q" + number, local.grid());
    for (int index = 0; index < local.size(); index++) {
      double mean = scale * (1.2 - Math.cos(2 * Math.PI * local.slot(index) / 48.0));
      double noise = (random.nextDouble() + random.nextDouble() - 1) * 2.45 * Math.sqrt(mean);
      counts.contacts(index, (int) Math.max(0, Math.round(mean + noise)));
    }
    return counts.build();
  }
}
