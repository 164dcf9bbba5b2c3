package org.tideshift.scheduler.offers.solver;

import java.util.List;
import java.util.stream.Stream;

/** Work on all cores; what comes out must not depend on how many there are. */
final class Cores {
  private Cores() {}

  /** A stream that takes the parts at once where there is more than one core. */
  static <T> Stream<T> over(List<T> parts) {
    return count() > 1 ? parts.parallelStream() : parts.stream();
  }

  /** How many there are: decides what runs at once, and how a time limit is shared, only. */
  static int count() {
    return Runtime.getRuntime().availableProcessors();
  }
}
