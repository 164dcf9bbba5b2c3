package org.tideshift.scheduler.batch.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.scheduler.marketplace.SeatOffer;

/**
 * An offer as a night first published it. It does not change: what the agent was promised stands.
 *
 * @param offer the seat, the agent and when it can be claimed
 * @param queues the queues of the shift, in order of service
 * @param brands the brands served
 * @param claimProbability probability that it is claimed and worked, as thought then, 0..1
 * @param pay what an hour is paid, and the bonus
 */
public record PublishedOffer(
    SeatOffer offer, List<String> queues, Set<String> brands, double claimProbability, Pay pay) {
  /** Copies the collections. */
  public PublishedOffer {
    queues = List.copyOf(queues);
    brands = Set.copyOf(new TreeSet<>(brands));
  }

  /**
   * What an offer pays, in the workspace's currency.
   *
   * @param hourlyRate pay of an hour; empty where none is known
   * @param bonus paid on top for the shift; empty where none is set
   */
  public record Pay(Optional<BigDecimal> hourlyRate, Optional<BigDecimal> bonus) {}
}
