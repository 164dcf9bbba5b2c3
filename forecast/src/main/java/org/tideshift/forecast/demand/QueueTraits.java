package org.tideshift.forecast.demand;

import java.util.Optional;

/**
 * What a queue is, apart from how it is staffed.
 *
 * @param channel how contacts arrive
 * @param brand the brand it serves; empty when brands are not told apart
 * @param language the language spoken; empty when languages are not told apart
 * @param open local opening hours
 */
public record QueueTraits(
    Channel channel, Optional<String> brand, Optional<String> language, OpeningHours open) {}
