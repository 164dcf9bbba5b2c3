package org.tideshift.forecast.history;

/**
 * How long people's contacts of an interval took.
 *
 * @param timedContacts contacts of which the time is known; the weight of their mean
 * @param seconds sum of their handle times
 */
record HandleTime(long timedContacts, double seconds) {
  static final HandleTime NOT_TOLD = new HandleTime(0, 0);
}
