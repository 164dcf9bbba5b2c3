package org.tideshift.forecast.history;

import java.util.Optional;
import org.tideshift.forecast.demand.Channel;

/**
 * What history files say of a queue beside its counts; empty where they say nothing.
 *
 * @param brand the brand it serves
 * @param channel how its contacts arrive
 * @param language the language spoken
 */
public record QueueFacts(
    Optional<String> brand, Optional<Channel> channel, Optional<String> language) {
  static final QueueFacts NONE =
      new QueueFacts(Optional.empty(), Optional.empty(), Optional.empty());
}
