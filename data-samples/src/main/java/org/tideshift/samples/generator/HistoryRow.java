package org.tideshift.samples.generator;

import java.time.Instant;

/**
 * One queue in one half-hour.
 *
 * @param start of the half-hour
 * @param queue its name
 * @param contacts all offered
 * @param contained those finished by AI
 * @param handled what people did with the rest
 */
record HistoryRow(Instant start, String queue, int contacts, int contained, Handled handled) {

  /** Contacts that people handled, those that hung up before, and the handle times' mean. */
  record Handled(int contacts, int abandoned, String ahtSeconds) {}
}
