package org.tideshift.scheduler.batch.store;

import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * An event that was recorded and changes nothing.
 *
 * @param event what was said
 * @param refusal the kind of reason, such as {@code overlaps_other_shift}
 * @param why the reason in words
 */
public record RefusedEvent(MarketEvent event, String refusal, String why) {
  static RefusedEvent of(MarketEvent event, Verdict verdict) {
    return new RefusedEvent(event, verdict.refusal().orElseThrow(), verdict.why().orElseThrow());
  }
}
