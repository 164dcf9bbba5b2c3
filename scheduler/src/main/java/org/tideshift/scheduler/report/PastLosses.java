package org.tideshift.scheduler.report;

import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.replay.LossLadder;

/**
 * Where a night lost service level and hours.
 *
 * @param ladder what each cause cost
 * @param passed the part of the plan that has come
 * @param claimsKnown whether it is known who claimed and who came; else everybody counts as there
 */
public record PastLosses(LossLadder.Result ladder, IntervalGrid passed, boolean claimsKnown) {}
