/**
 * How good a model is on a queue: forecasts from earlier origins compared with what then happened,
 * and what follows from it for the choice of models and the width of ranges.
 */
package org.tideshift.forecast.evaluation;
