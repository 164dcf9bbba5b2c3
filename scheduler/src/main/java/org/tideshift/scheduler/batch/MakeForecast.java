package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.calendar.PublicHolidays;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.cleansing.CleanseHistory;
import org.tideshift.forecast.cleansing.CleansedCounts;
import org.tideshift.forecast.cleansing.Correction;
import org.tideshift.forecast.cleansing.KnownDays;
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
  private final KnownDays knownDays;

  private MakeForecast(DemandInputs inputs, Configuration configuration, IntervalGrid horizon) {
    this.inputs = inputs;
    this.configuration = configuration;
    this.horizon = horizon;
    this.knownDays = knownDays(inputs);
  }

  /**
   * What comes of it.
   *
   * @param queues a forecast a queue, in alphabetical order
   * @param cleansed the counts learnt from, and what was corrected in them
   * @param skipped queues of which nothing is known to forecast from
   */
  public record Result(
      List<QueueForecast> queues, List<CleansedCounts> cleansed, List<String> skipped) {
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
      Queue queue, Optional<QueueForecast> forecast, Optional<CleansedCounts> cleansed) {}

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
    List<CleansedCounts> cleansed =
        parts.stream().flatMap(part -> part.cleansed().stream()).toList();
    List<String> skipped =
        parts.stream()
            .filter(part -> part.forecast().isEmpty())
            .map(part -> part.queue().name())
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

  private Part forecast(Queue queue) {
    ContactCounts past = pastOf(queue);
    if (past.grid().size() == 0 && queue.handling().expectedContactsPerDay().isEmpty()) {
      return new Part(queue, Optional.empty(), Optional.empty());
    }
    CleansedCounts cleansed = CleanseHistory.cleanse(queue, past, knownDays);
    QueueForecast forecast =
        ForecastDemand.of(
            new ForecastRequest(queue, cleansed.counts(), inputs.calendar(), horizon, options()));
    return new Part(queue, Optional.of(forecast), Optional.of(cleansed));
  }

  /** The days of the history on which unusual demand is no error of the data. */
  private static KnownDays knownDays(DemandInputs inputs) {
    SiteCalendar calendar = inputs.calendar();
    ZoneId zone = calendar.zone();
    Set<LocalDate> holidays = new TreeSet<>();
    PublicHolidays.between(
            calendar.holidayRegions(),
            LocalDate.ofInstant(inputs.history().start(), zone),
            LocalDate.ofInstant(inputs.history().end(), zone))
        .forEach(holiday -> holidays.add(holiday.date()));
    return new KnownDays(zone, holidays, calendar.specialDays());
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
