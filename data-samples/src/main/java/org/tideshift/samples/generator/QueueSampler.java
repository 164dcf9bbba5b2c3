package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Draws one queue's history, in order of time. Counts vary more than Poisson's: every day has a
 * level of its own, which leans on the day before.
 */
final class QueueSampler {

  private static final double DAY_SPREAD = 0.06;
  private static final double DAY_MEMORY = 0.5;

  /** Coefficient of variation of single handle times. */
  private static final double HANDLE_SPREAD = 0.7;

  private final QueueModel queue;
  private final RandomDataGenerator random;
  private LocalDate day = LocalDate.MIN;
  private double level;

  QueueSampler(QueueModel queue, long seed) {
    this.queue = queue;
    this.random = new RandomDataGenerator(new Well19937c(seed));
  }

  HistoryRow draw(ZonedDateTime local) {
    startDay(local.toLocalDate());
    double mean = queue.demand().at(local) * StrictMath.exp(level);
    int contacts = (int) random.nextPoisson(mean);
    int contained = countOf(contacts, queue.handling().containedShare(local));
    int abandoned = countOf(contacts - contained, queue.handling().abandoned());
    int handled = contacts - contained - abandoned;
    return new HistoryRow(
        local.toInstant(),
        queue.name(),
        contacts,
        contained,
        new HistoryRow.Handled(handled, abandoned, meanHandleTime(handled, local)));
  }

  private void startDay(LocalDate date) {
    if (date.equals(day)) {
      return;
    }
    day = date;
    double news = StrictMath.sqrt(1 - DAY_MEMORY * DAY_MEMORY) * DAY_SPREAD;
    level = DAY_MEMORY * level + news * random.nextGaussian(0, 1);
  }

  private int countOf(int trials, double probability) {
    int count = 0;
    for (int i = 0; i < trials; i++) {
      if (random.getRandomGenerator().nextDouble() < probability) {
        count++;
      }
    }
    return count;
  }

  private String meanHandleTime(int handled, ZonedDateTime local) {
    if (handled == 0) {
      return "";
    }
    double shape = handled / (HANDLE_SPREAD * HANDLE_SPREAD);
    double seconds = random.nextGamma(shape, queue.handling().ahtAt(local) / shape);
    return Long.toString(StrictMath.max(1, StrictMath.round(seconds)));
  }
}
