package org.tideshift.forecast.evaluation;

import java.io.Serializable;

/**
 * What an accuracy was measured over.
 *
 * @param origins number of earlier origins from which was forecast
 * @param horizonDays days ahead that were forecast from each
 * @param holidaysOnly whether only holidays and the days around them count
 * @param intervals number of known intervals that were compared
 */
public record AccuracyScope(int origins, double horizonDays, boolean holidaysOnly, int intervals)
    implements Serializable {}
