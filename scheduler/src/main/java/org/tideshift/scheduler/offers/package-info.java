/**
 * Requirement minus commitments becomes shift offers.
 *
 * <p>In: what each staffing group needs, the pool with its availability, hours already claimed or
 * worked, and the rules. Out: an {@link org.tideshift.scheduler.offers.OfferPlan}: lawful offers,
 * the coverage of every group and interval with a reason for each one that stays short, and a
 * proven lower bound. Always: no plan leaves this package before the {@link
 * org.tideshift.scheduler.offers.PlanChecker}, which shares no code with the solver, found no
 * breach.
 */
@NullMarked
package org.tideshift.scheduler.offers;

import org.jspecify.annotations.NullMarked;
