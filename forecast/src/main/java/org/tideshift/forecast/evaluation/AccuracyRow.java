package org.tideshift.forecast.evaluation;

import java.io.Serializable;

/**
 * A row of {@code accuracy.csv}.
 *
 * @param queue the queue's name
 * @param method the model's name
 * @param scope what it was measured over
 * @param accuracy the measures
 * @param gainOverNaive share of the seasonal naive forecast's WAPE that the method saves; below 0
 *     when it is worse
 */
public record AccuracyRow(
    String queue, String method, AccuracyScope scope, Accuracy accuracy, double gainOverNaive)
    implements Serializable {}
