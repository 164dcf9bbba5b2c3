package org.tideshift.scheduler.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * A shift that was worked, or that will be with a probability.
 *
 * @param agentId who works it
 * @param group the staffing group it is paid for
 * @param queues the queues it serves, at least one; deferrable ones fill its idle time
 * @param span when
 * @param probability probability that it is worked, 0..1
 */
public record WorkedShift(
    String agentId, String group, List<String> queues, TimeSpan span, double probability) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException where there is no queue, or the probability is outside 0..1
   */
  public WorkedShift {
    queues = List.copyOf(queues);
    if (queues.isEmpty()) {
      throw new IllegalArgumentException("a shift of " + agentId + " serves no queue, valid: one");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability is " + probability + ", valid: 0 to 1");
    }
  }

  /** The intervals of a grid that the shift touches, in order. */
  IntStream intervalsOf(IntervalGrid grid) {
    long first = Math.max(0, grid.intervalsUntil(span.start()));
    long end = Math.min(grid.size(), grid.intervalsUntil(span.end().minusNanos(1)) + 1);
    return IntStream.range((int) Math.min(first, grid.size()), (int) Math.max(0, end));
  }
}
