package org.tideshift.scheduler.marketplace;

/**
 * An event and what became of it.
 *
 * @param event the event
 * @param outcome accepted, waitlisted or refused
 */
public record SettledEvent(MarketEvent event, Outcome outcome) {}
