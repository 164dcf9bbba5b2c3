package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.scheduler.batch.workspace.Configuration;

/** Forecasts the past again and says how far off every method would have been. */
public final class MakeBacktest {
  private MakeBacktest() {}

  /**
   * Accuracy of every queue and method.
   *
   * @param origins moments to forecast from; where there is none, the latest ones are chosen
   * @param count number of origins to choose then
   * @return rows by queue, overall first and holidays after; a queue without history has none
   */
  public static List<AccuracyRow> make(
      DemandInputs inputs,
      List<Instant> origins,
      int count,
      Configuration configuration,
      Progress progress) {
    Instant end = inputs.history().end();
    IntervalGrid horizon = PlanTime.horizon(end, inputs.history().start(), configuration);
    ForecastPreparation preparation = new ForecastPreparation(inputs, configuration, horizon);
    progress.begin("backtest", inputs.queues().size());
    AtomicInteger done = new AtomicInteger();
    List<List<AccuracyRow>> rows =
        Partitions.forEach(
            preparation.all(),
            prepared -> {
              List<AccuracyRow> ofQueue = rows(prepared, origins, count);
              progress.advanceTo(done.incrementAndGet());
              return ofQueue;
            });
    List<AccuracyRow> all = rows.stream().flatMap(List::stream).toList();
    progress.end(all.size() + " rows");
    return all;
  }

  private static List<AccuracyRow> rows(
      Optional<ForecastPreparation.Prepared> prepared, List<Instant> origins, int count) {
    return prepared
        .map(ready -> ForecastDemand.backtest(ready.request(), origins, count).rows())
        .orElse(List.of());
  }
}
