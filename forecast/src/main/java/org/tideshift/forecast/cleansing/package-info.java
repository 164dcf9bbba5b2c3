/**
 * Cleansing. In: counts as they were told, public holidays, the planner's special days. Out: a copy
 * in which intervals that say nothing of demand are unknown, and a correction with its evidence for
 * each of them. Always: the raw counts stay, holidays and launches are never taken for errors, and
 * cleansing twice is cleansing once.
 */
package org.tideshift.forecast.cleansing;
