package org.tideshift.scheduler.batch;

import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.evaluation.AccuracyRow;

/**
 * What is known of a forecast's worth.
 *
 * @param queues queues that were forecast
 * @param wape WAPE of the methods in use from earlier origins, the mean over the queues; empty
 *     where the history is too short to tell
 */
public record ForecastFigures(int queues, OptionalDouble wape) {

  static ForecastFigures of(MakeForecast.Result forecast) {
    OptionalDouble wape =
        forecast.queues().stream()
            .flatMap(queue -> inUse(queue).stream())
            .mapToDouble(row -> row.accuracy().wape())
            .average();
    return new ForecastFigures(forecast.queues().size(), wape);
  }

  private static List<AccuracyRow> inUse(QueueForecast queue) {
    return queue.accuracy().stream()
        .filter(row -> row.method().equals(queue.forecast().method()))
        .filter(row -> !row.scope().holidaysOnly())
        .toList();
  }
}
