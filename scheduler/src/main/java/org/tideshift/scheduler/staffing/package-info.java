/**
 * From a demand forecast to the number of people each interval and staffing group needs, with the
 * reason.
 *
 * <p>In: queues with their targets, forecasts of contacts and AHT. Out: one requirement a staffing
 * group and interval. Always: a service level is contacts answered within the threshold over all
 * offered, unless its name says otherwise; shares are 0..1, times are seconds, loads are erlangs;
 * every function is pure.
 */
@NullMarked
package org.tideshift.scheduler.staffing;

import org.jspecify.annotations.NullMarked;
