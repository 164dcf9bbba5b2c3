/**
 * Contact history. In: CSV files in Tideshift's own layout, Genesys Cloud's or Amazon Connect's.
 * Out: counts of each queue on one grid, and what the files say of a queue; or every problem with
 * its place. Always: all files or none, and an interval nobody wrote down is unknown, not zero,
 * unless the planner says otherwise.
 */
package org.tideshift.forecast.history;
