/**
 * Zones, clock changes and special days. In: instants, regions, the planner's events. Out: local
 * times and what is special about a day. The machine's own zone is never used.
 */
package org.tideshift.forecast.calendar;
