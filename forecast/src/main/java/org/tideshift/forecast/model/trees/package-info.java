/**
 * Gradient-boosted trees for counts: in, features cut into bins and counts beside what was expected
 * of them; out, a correction of the expectation on the log scale. Knows nothing of demand. The same
 * input gives the same trees on every machine: one thread, sums in row order, {@link StrictMath}.
 */
package org.tideshift.forecast.model.trees;
