package org.tideshift.scheduler.offers;

/** Hears how far the search is; called from the thread that searches, a few times a second. */
@FunctionalInterface
public interface SearchProgress {
  /**
   * Takes note.
   *
   * @param done fraction of the search that is over, 0..1
   * @param uncovered agent-intervals uncovered in the best plan so far
   */
  void at(double done, double uncovered);

  /** Returns one that does not listen. */
  static SearchProgress none() {
    return (done, uncovered) -> {};
  }
}
