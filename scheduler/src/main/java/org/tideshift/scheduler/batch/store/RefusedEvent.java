package org.tideshift.scheduler.batch.store;

/**
 * An event that was recorded and changes nothing.
 *
 * @param eventId the event
 * @param refusal the kind of reason, such as {@code overlaps_other_shift}
 * @param why the reason in words
 */
public record RefusedEvent(String eventId, String refusal, String why) {}
