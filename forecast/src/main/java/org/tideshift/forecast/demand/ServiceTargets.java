package org.tideshift.forecast.demand;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a planner promises the customers of a queue; every given target must hold.
 *
 * @param serviceLevel share of all offered contacts answered within the threshold, 0..1
 * @param answerWithin the threshold
 * @param maxAsa greatest average speed of answer; empty for none
 * @param maxOccupancy greatest share of working time spent on contacts, 0..1; empty for none
 * @param maxAbandonment greatest share of contacts lost, 0..1; empty for none
 */
public record ServiceTargets(
    double serviceLevel,
    Duration answerWithin,
    Optional<Duration> maxAsa,
    OptionalDouble maxOccupancy,
    OptionalDouble maxAbandonment) {
  // 80 % in 20 seconds is what the trade has promised its customers for decades.
  private static final double USUAL_SERVICE_LEVEL = 0.80;
  private static final Duration USUAL_ANSWER_WITHIN = Duration.ofSeconds(20);

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException where a share is outside 0..1 or the threshold is negative
   */
  public ServiceTargets {
    checkShare("service_level", serviceLevel);
    maxOccupancy.ifPresent(share -> checkShare("max_occupancy", share));
    maxAbandonment.ifPresent(share -> checkShare("max_abandonment", share));
    if (answerWithin.isNegative()) {
      throw new IllegalArgumentException(
          "answer_within is " + answerWithin + ", valid: zero or longer");
    }
  }

  /** 80 % answered within 20 seconds, nothing else promised. */
  public static ServiceTargets usual() {
    return new ServiceTargets(
        USUAL_SERVICE_LEVEL,
        USUAL_ANSWER_WITHIN,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static void checkShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " is " + share + ", valid: 0 to 1");
    }
  }
}
