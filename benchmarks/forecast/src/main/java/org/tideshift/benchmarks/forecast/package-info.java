/** Benches of the forecast: a folder of series in, tables of accuracy on standard output. */
package org.tideshift.benchmarks.forecast;
