package org.tideshift.scheduler.batch.store;

import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * An event of an agent that changes nothing, as the ledger keeps it.
 *
 * @param event what was said
 * @param refusal the kind of reason, such as {@code overlaps_other_shift}
 * @param why the reason in words
 */
public record RecordedRefusal(MarketEvent event, String refusal, String why) {}
