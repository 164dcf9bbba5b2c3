package org.tideshift.forecast.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * What happened in every queue, in intervals of one length.
 *
 * @param interval length of the intervals
 * @param hourStart a moment at which an hour of the local clock begins: intervals are counted from
 *     it
 * @param rows number of rows of which it was made, duplicates left out
 * @param queues the queues by name; each from its own first to its own last interval
 */
public record History(Duration interval, Instant hourStart, long rows, List<QueueHistory> queues) {

  /**
   * Sorts the queues.
   *
   * @throws IllegalArgumentException where a queue has intervals of another length
   */
  public History {
    queues = queues.stream().sorted(Comparator.comparing(QueueHistory::queue)).toList();
    for (QueueHistory queue : queues) {
      if (!queue.counts().grid().length().equals(interval)) {
        throw new IllegalArgumentException(
            "intervals of " + queue.queue() + " are not " + interval + " long");
      }
    }
  }

  /** The queue of this name; empty where the history has none. */
  public Optional<QueueHistory> find(String queue) {
    return queues.stream().filter(candidate -> candidate.queue().equals(queue)).findFirst();
  }

  /**
   * Start of the first interval of any queue.
   *
   * @throws java.util.NoSuchElementException where there is no queue
   */
  public Instant start() {
    return grids().map(IntervalGrid::start).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * End of the last interval of any queue.
   *
   * @throws java.util.NoSuchElementException where there is no queue
   */
  public Instant end() {
    return grids().map(IntervalGrid::end).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Stream<IntervalGrid> grids() {
    return queues.stream().map(queue -> queue.counts().grid());
  }

  /**
   * The same history in longer intervals. One of them is known where all its parts are.
   *
   * @throws UnfitIntervalException where {@code planning} is finer than this history or no multiple
   *     of its interval
   */
  public History aggregatedTo(Duration planning) {
    if (planning.equals(interval)) {
      return this;
    }
    if (!IntervalGrid.isLength(planning) || planning.toMinutes() % interval.toMinutes() != 0) {
      throw new UnfitIntervalException(planning, interval);
    }
    Aggregation aggregation = new Aggregation(planning, hourStart);
    return new History(
        planning,
        hourStart,
        rows,
        queues.stream()
            .map(queue -> new QueueHistory(aggregation.of(queue.counts()), queue.facts()))
            .toList());
  }
}
