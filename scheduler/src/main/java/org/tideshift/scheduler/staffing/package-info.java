/**
 * From a demand forecast to the people it takes, with the reason.
 *
 * <p>In: queues with their targets, and their forecasts. Out: a requirement per staffing group and
 * interval. Always: a service level is contacts answered within the threshold over all offered,
 * unless its name says otherwise; shares are 0..1, times are seconds, loads are erlangs. Pure.
 */
package org.tideshift.scheduler.staffing;
