package org.tideshift.scheduler.batch.store;

import org.tideshift.scheduler.marketplace.EventKind;

/**
 * How many events of a kind the ledger holds.
 *
 * @param kind what happened
 * @param counted those that count: accepted, or put on a waitlist
 * @param refused those that change nothing
 */
public record EventCount(EventKind kind, long counted, long refused) {}
