package org.tideshift.scheduler.marketplace;

import java.util.List;

/**
 * Who may come in one interval of a group.
 *
 * @param committed for each agent who has claimed a shift there the probability that it is worked
 * @param typical the probability that a new offer there is claimed and worked: the mean over the
 *     agents who could be offered it; 0 where there are none
 */
public record CellOdds(List<Double> committed, double typical) {
  /** Copies the list and refuses what is no probability. */
  public CellOdds {
    committed = List.copyOf(committed);
    if (!(typical >= 0 && typical <= 1)) {
      throw new IllegalArgumentException("typical odds must be 0..1, but are " + typical + ".");
    }
  }
}
