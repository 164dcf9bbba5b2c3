package org.tideshift.forecast.calendar;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tideshift.forecast.demand.Queue;

/**
 * Whom a special day concerns and what the planner expects of it.
 *
 * @param queue the one queue it concerns; empty for more than one
 * @param brand the brand it concerns; empty with an empty queue for all
 * @param expectedUplift rise at the peak, 0.4 = +40 %, above -1; empty when not told
 * @param rampDays days from the start to the peak, 0 or more; empty when not told
 * @param halfLifeDays days in which the rise halves after the peak; empty when not told
 */
public record SpecialDayReach(
    Optional<String> queue,
    Optional<String> brand,
    OptionalDouble expectedUplift,
    OptionalDouble rampDays,
    OptionalDouble halfLifeDays) {

  /** All queues, nothing expected. */
  public static SpecialDayReach everywhere() {
    return new SpecialDayReach(
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** Whether the special day concerns {@code candidate}. */
  public boolean includes(Queue candidate) {
    if (queue.isPresent()) {
      return queue.get().equals(candidate.name());
    }
    return brand.isEmpty() || brand.equals(candidate.traits().brand());
  }
}
