package org.tideshift.scheduler.batch.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.SeatFill;

/**
 * How the marketplace stands.
 *
 * @param events the number of events, by kind
 * @param offers all offers, by where they stand and how likely they were
 * @param over those whose shifts are over: they end no later than the last one of which word came
 * @param seats seats offered and filled, by their start
 * @param nearby offers of the time that hours are counted in, without their times
 */
public record LedgerFigures(
    List<EventCount> events,
    List<OfferCount> offers,
    List<OfferCount> over,
    Map<Instant, SeatFill> seats,
    List<OfferStatus> nearby) {
  /** Copies the collections. */
  public LedgerFigures {
    events = List.copyOf(events);
    offers = List.copyOf(offers);
    over = List.copyOf(over);
    seats = new TreeMap<>(seats);
    nearby = List.copyOf(nearby);
  }
}
