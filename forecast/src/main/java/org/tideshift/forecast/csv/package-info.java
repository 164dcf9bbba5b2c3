/**
 * The one strict CSV reader and writer. In: a file. Out: rows of checked cells, or every problem
 * with its file, line and column. A bad cell is never guessed at, and a file with one is not used.
 */
package org.tideshift.forecast.csv;
