package org.tideshift.forecast.demand;

import java.util.Optional;
import java.util.Set;

/**
 * A stream of contacts of one kind, with its own demand and its own promise to customers.
 *
 * @param name the name by which every file calls it, not blank
 * @param traits what it is
 * @param targets what is promised
 * @param handling how its contacts behave
 * @param staffing who may work it
 */
public record Queue(
    String name,
    QueueTraits traits,
    ServiceTargets targets,
    ContactHandling handling,
    QueueStaffing staffing) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException where it is blank
   */
  public Queue {
    if (name.isBlank()) {
      throw new IllegalArgumentException("queue name is blank");
    }
  }

  /** A voice queue of this name about which nothing else is known: 24/7, 80/20, its own group. */
  public static Queue ofName(String name) {
    return new Queue(
        name,
        new QueueTraits(Channel.VOICE, Optional.empty(), Optional.empty(), OpeningHours.always()),
        ServiceTargets.usual(),
        ContactHandling.usual(),
        new QueueStaffing(name, Set.of(name), 1, 1, Shrinkage.NONE));
  }
}
