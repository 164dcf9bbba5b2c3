package org.tideshift.scheduler.batch;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.cleansing.CleansedCounts;
import org.tideshift.forecast.cleansing.Correction;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.scheduler.batch.workspace.Configuration;

/** Cleanses and forecasts every queue, several at once. */
public final class MakeForecast {
  private MakeForecast() {}

  /**
   * What comes of it.
   *
   * @param queues a forecast a queue, in alphabetical order
   * @param cleansed the counts learnt from, and what was corrected in them
   * @param skipped queues of which nothing is known to forecast from
   */
  public record Result(
      List<QueueForecast> queues, List<CleansedCounts> cleansed, List<String> skipped)
      implements Serializable {
    /** Copies the lists. */
    public Result {
      queues = List.copyOf(queues);
      cleansed = List.copyOf(cleansed);
      skipped = List.copyOf(skipped);
    }

    /** The forecasts alone. */
    public List<DemandForecast> forecasts() {
      return queues.stream().map(QueueForecast::forecast).toList();
    }

    /** What was corrected in the histories. */
    public List<Correction> corrections() {
      return cleansed.stream().flatMap(counts -> counts.corrections().stream()).toList();
    }

    /** How every method would have done before, queue by queue. */
    public List<AccuracyRow> accuracy() {
      return queues.stream().flatMap(queue -> queue.accuracy().stream()).toList();
    }

    /** What a planner should know. */
    public List<String> warnings() {
      List<String> warnings = new ArrayList<>();
      queues.forEach(queue -> warnings.addAll(queue.warnings()));
      for (String name : skipped) {
        warnings.add(
            "queue '"
                + name
                + "' is skipped: it has no history before as-of. Maybe give"
                + " expected_contacts_per_day in queues.csv");
      }
      return warnings;
    }
  }

  /** One queue's part of the result. */
  private record Part(Optional<QueueForecast> forecast, Optional<CleansedCounts> cleansed) {}

  /** Forecasts from {@code asOf} over the configured horizon. */
  public static Result make(
      DemandInputs inputs, Instant asOf, Configuration configuration, Progress progress) {
    IntervalGrid horizon = PlanTime.horizon(asOf, inputs.history().start(), configuration);
    ForecastPreparation preparation = new ForecastPreparation(inputs, configuration, horizon);
    List<Queue> queues = inputs.queues();
    progress.begin("forecast", queues.size());
    AtomicInteger done = new AtomicInteger();
    List<Part> parts =
        Partitions.forEach(
            preparation.all(),
            prepared -> {
              Part part = forecast(prepared);
              progress.advanceTo(done.incrementAndGet());
              return part;
            });
    List<QueueForecast> forecasts =
        parts.stream().flatMap(part -> part.forecast().stream()).toList();
    List<CleansedCounts> cleansed =
        parts.stream().flatMap(part -> part.cleansed().stream()).toList();
    List<String> skipped =
        IntStream.range(0, queues.size())
            .filter(number -> parts.get(number).forecast().isEmpty())
            .mapToObj(number -> queues.get(number).name())
            .toList();
    Result result = new Result(forecasts, cleansed, skipped);
    progress.end(
        forecasts.size()
            + " queues, "
            + horizon.size()
            + " intervals each, "
            + result.corrections().size()
            + " corrections");
    return result;
  }

  private static Part forecast(Optional<ForecastPreparation.Prepared> prepared) {
    return new Part(
        prepared.map(ready -> ForecastDemand.of(ready.request())),
        prepared.map(ForecastPreparation.Prepared::cleansed));
  }
}
