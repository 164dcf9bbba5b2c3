/**
 * Contacts through shifts: a seeded discrete-event simulation, and what it says of a plan.
 *
 * <p>In: queues, the contacts of each as counts or as a Poisson stream, and shifts with the queues
 * they serve. Out: a {@link org.tideshift.scheduler.replay.ReplayResult} by queue, group and
 * overall, as means over runs with their standard errors; and from replays of a past night under
 * one truth after the other a {@link org.tideshift.scheduler.replay.LossLadder}. Always: every
 * contact offered is answered, abandoned or still waiting at the end; chance hangs on seed, run,
 * queue and interval alone, so that two replays of one seed meet the same luck. Pure.
 */
@NullMarked
package org.tideshift.scheduler.replay;

import org.jspecify.annotations.NullMarked;
