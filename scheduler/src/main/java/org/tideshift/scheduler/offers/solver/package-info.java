/**
 * Searches shift offers with OptaPlanner; nothing outside this package knows that.
 *
 * <p>In: an {@link org.tideshift.scheduler.offers.OfferProblem}. Out: a {@link
 * org.tideshift.scheduler.offers.solver.FoundPlan}. Inside, time is counted in steps of the
 * planning interval and agents in thousandths; {@link org.tideshift.scheduler.offers.solver.Model}
 * holds the fixed arrays, {@link org.tideshift.scheduler.offers.solver.Board} the changing ones.
 * Always: every plan on the board is lawful between two moves.
 */
@NullMarked
package org.tideshift.scheduler.offers.solver;

import org.jspecify.annotations.NullMarked;
