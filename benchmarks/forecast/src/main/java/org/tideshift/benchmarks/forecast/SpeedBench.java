package org.tideshift.benchmarks.forecast;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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

/**
 * Time for 100 queues of three years of half-hours, 28 days ahead, on all cores; and the CPU time
 * of a queue, whatever else the machine has to do.
 */
final class SpeedBench {
  private static final int QUEUES = 100;
  private static final int WARM_UP = 8;
  private static final int MEASURED = 15;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate AS_OF = LocalDate.of(2025, 11, 17);

  private SpeedBench() {}

  static void run() {
    IntervalGrid past = grid(AS_OF.minusYears(3), AS_OF);
    IntervalGrid horizon = grid(AS_OF, AS_OF.plusDays(28));
    LocalGrid local = LocalGrid.of(past, ZONE);
    long start = System.nanoTime();
    double contacts =
        IntStream.range(0, QUEUES)
            .parallel()
            .mapToDouble(number -> forecast(local, horizon, number))
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%d queues in %.1f s on %d cores, %.1f s CPU in all, start and compiler included"
            + " (check %.3f)%n",
        QUEUES,
        (System.nanoTime() - start) / 1e9,
        Runtime.getRuntime().availableProcessors(),
        processSeconds(),
        contacts);
    System.out.printf(Locale.ROOT, "a queue: %.3f s CPU%n", queueSeconds(local, horizon));
  }

  private static double forecast(LocalGrid local, IntervalGrid horizon, int number) {
    SiteCalendar site = new SiteCalendar(ZONE, List.of("US"), List.of());
    ForecastRequest request =
        new ForecastRequest(
            Queue.ofName("q" + number),
            counts(local, number),
            site,
            horizon,
            ForecastOptions.usual());
    return ForecastDemand.of(request).forecast().mean(0);
  }

  private static double processSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** Median over some queues, one after the other. */
  private static double queueSeconds(LocalGrid local, IntervalGrid horizon) {
    double[] seconds = new double[MEASURED];
    for (int number = -WARM_UP; number < MEASURED; number++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      forecast(local, horizon, 20 + Math.abs(number));
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      seconds[Math.max(0, number)] = (after - before) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[MEASURED / 2];
  }

  private static IntervalGrid grid(LocalDate from, LocalDate to) {
    return IntervalGrid.between(
        from.atStartOfDay(ZONE).toInstant(),
        to.atStartOfDay(ZONE).toInstant(),
        Duration.ofMinutes(30));
  }

  /** Busy by day, in summer above all in the evening, quiet at weekends, growing. */
  private static ContactCounts counts(LocalGrid local, int number) {
    SplittableRandom random = new SplittableRandom(number);
    double scale = 0.3 * Math.pow(1.07, number);
    ContactCounts.Builder counts = ContactCounts.builder("q" + number, local.grid());
    for (int index = 0; index < local.size(); index++) {
      double hour = 2 * Math.PI * local.slot(index) / 48.0;
      double year = 2 * Math.PI * local.epochDay(index) / 365.25;
      boolean weekend = LocalGrid.weekday(local.epochDay(index)) >= 5;
      double mean =
          scale
              * (weekend ? 0.6 : 1)
              * (1.2 - Math.cos(hour))
              * (1 - 0.15 * Math.cos(year) * (1 + Math.sin(hour)))
              * (1 + index * 0.3 / local.size());
      double noise = (random.nextDouble() + random.nextDouble() - 1) * 2.45 * Math.sqrt(mean);
      counts.contacts(index, (int) Math.max(0, Math.round(mean + noise)));
    }
    return counts.build();
  }
}
