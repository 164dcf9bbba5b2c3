/**
 * From a demand forecast to the people it takes. In: queues with their targets, and their
 * forecasts. Out: a requirement per staffing group and interval. Pure.
 */
package org.tideshift.scheduler.staffing;
