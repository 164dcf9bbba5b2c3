/**
 * The seeded generator of the sample workspaces.
 *
 * <p>In: nothing but the constants written here. Out: the text of every file of a sample, the same
 * on every machine: random numbers come from a generator of known algorithm, one stream a queue and
 * one for the agents, and functions of real numbers from {@link StrictMath}.
 */
@NullMarked
package org.tideshift.samples.generator;

import org.jspecify.annotations.NullMarked;
