package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.cleansing.CleanseHistory;
import org.tideshift.forecast.cleansing.Correction;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.forecast.history.QueueHistory;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/** Cleanses and forecasts every queue, several at once. */
public final class MakeForecast {
  private final DemandInputs inputs;
  private final Configuration configuration;
  private final IntervalGrid horizon;

  private MakeForecast(DemandInputs inputs, Configuration configuration, IntervalGrid horizon) {
    this.inputs = inputs;
    this.configuration = configuration;
    this.horizon = horizon;
  }

  /**
   * What comes of it.
   *
   * @param queues a forecast a queue, in alphabetical order
   * @param corrections what was cleansed
   * @param skipped queues of which nothing is known to forecast from
   */
  public record Result(
      List<QueueForecast> queues, List<Correction> corrections, List<String> skipped) {
    /** Copies the lists. */
    public Result {
      queues = List.copyOf(queues);
      corrections = List.copyOf(corrections);
      skipped = List.copyOf(skipped);
    }

    /** The forecasts alone. */
    public List<DemandForecast> forecasts() {
      return queues.stream().map(QueueForecast::forecast).toList();
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
            "queue "
                + name
                + " is skipped: it has no history before as-of. Maybe give"
                + " expected_contacts_per_day in queues.csv");
      }
      return warnings;
    }
  }

  /** One queue's part of the result. */
  private record Part(
      Queue queue, Optional<QueueForecast> forecast, List<Correction> corrections) {}

  /** Forecasts from {@code asOf} over the configured horizon. */
  public static Result make(
      DemandInputs inputs, Instant asOf, Configuration configuration, Progress progress) {
    IntervalGrid horizon =
        PlanTime.horizon(
            asOf,
            inputs.history().start(),
            configuration.get(ConfigurationKeys.HORIZON),
            configuration.get(ConfigurationKeys.INTERVAL),
            configuration.get(ConfigurationKeys.TIMEZONE));
    return new MakeForecast(inputs, configuration, horizon).run(progress);
  }

  private Result run(Progress progress) {
    progress.begin("forecast", inputs.queues().size());
    AtomicInteger done = new AtomicInteger();
    List<Part> parts =
        Partitions.forEach(
            inputs.queues(),
            queue -> {
              Part part = forecast(queue);
              progress.advanceTo(done.incrementAndGet());
              return part;
            });
    List<QueueForecast> forecasts =
        parts.stream().flatMap(part -> part.forecast().stream()).toList();
    List<Correction> corrections =
        parts.stream().flatMap(part -> part.corrections().stream()).toList();
    List<String> skipped =
        parts.stream()
            .filter(part -> part.forecast().isEmpty())
            .map(part -> part.queue().name())
            .toList();
    progress.end(
        forecasts.size()
            + " queues, "
            + horizon.size()
            + " intervals each, "
            + corrections.size()
            + " corrections");
    return new Result(forecasts, corrections, skipped);
  }

  private Part forecast(Queue queue) {
    ContactCounts past = pastOf(queue);
    if (past.grid().size() == 0 && queue.handling().expectedContactsPerDay().isEmpty()) {
      return new Part(queue, Optional.empty(), List.of());
    }
    CleanseHistory.Result cleansed = CleanseHistory.of(past, queue, inputs.calendar());
    QueueForecast forecast =
        ForecastDemand.of(
            new ForecastRequest(queue, cleansed.counts(), inputs.calendar(), horizon, options()));
    return new Part(queue, Optional.of(forecast), cleansed.corrections());
  }

  /** What is known of a queue before the horizon. */
  private ContactCounts pastOf(Queue queue) {
    Optional<QueueHistory> history = inputs.history().find(queue.name());
    if (history.isEmpty()) {
      IntervalGrid empty = new IntervalGrid(horizon.start(), horizon.length(), 0);
      return ContactCounts.builder(queue.name(), empty).build();
    }
    ContactCounts counts = history.get().counts();
    long past = counts.grid().intervalsUntil(horizon.start());
    return counts.before((int) Math.max(0, Math.min(past, counts.grid().size())));
  }

  private ForecastOptions options() {
    return new ForecastOptions(
        configuration.get(ConfigurationKeys.FORECAST_QUANTILES),
        configuration.get(ConfigurationKeys.FORECAST_CONTAINMENT),
        configuration.get(ConfigurationKeys.FORECAST_LAUNCH_UPLIFT));
  }
}
