/**
 * The configuration and the files of a workspace. In: {@code tideshift.yaml} and CSV files. Out:
 * typed values, or every problem with its place.
 */
package org.tideshift.scheduler.batch.workspace;
