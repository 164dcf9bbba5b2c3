/**
 * Shows people what a night worked out. In: the typed values of a run, of the night before and of
 * what came since. Out: one HTML page that needs nothing but itself, explanations of single offers
 * and intervals, and the difference between two plans.
 *
 * <p>The pages' layout is in {@code src/main/jte}, their style and behaviour in resources of this
 * package. Always holds: the same values give the same bytes, and whatever a queue is called stands
 * in the page as text.
 */
package org.tideshift.scheduler.report;
