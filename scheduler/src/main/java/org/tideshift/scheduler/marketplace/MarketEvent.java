package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened to an offer. Two records of one {@code eventId} are the same event where
 * they are equal, and a contradiction where they are not.
 *
 * @param eventId unique in the ledger, not blank
 * @param about the offer and the agent
 * @param kind what happened
 * @param at when it happened, which may be long before it was recorded, or in the future
 * @param reason free text, blank where nothing was said
 */
public record MarketEvent(
    String eventId, OfferKey about, EventKind kind, Instant at, String reason) {
  /**
   * The order in which events count: by time, then by kind as {@link EventKind} lists them, then by
   * id. First come, first served means first in this order.
   */
  public static final Comparator<MarketEvent> ORDER =
      Comparator.comparing(MarketEvent::at)
          .thenComparing(MarketEvent::kind)
          .thenComparing(MarketEvent::eventId);

  /** Refuses a blank id. */
  public MarketEvent {
    if (eventId.isBlank()) {
      throw new IllegalArgumentException("event_id must not be blank.");
    }
  }
}
