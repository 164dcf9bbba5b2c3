package org.tideshift.scheduler.batch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.calendar.PublicHolidays;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.cleansing.CleanseHistory;
import org.tideshift.forecast.cleansing.CleansedCounts;
import org.tideshift.forecast.cleansing.KnownDays;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.history.QueueHistory;
import org.tideshift.forecast.model.LaunchExperience;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/** Makes forecast requests of queues: their history before the horizon, cleansed. */
final class ForecastPreparation {
  private final DemandInputs inputs;
  private final Configuration configuration;
  private final IntervalGrid horizon;
  private final KnownDays knownDays;

  ForecastPreparation(DemandInputs inputs, Configuration configuration, IntervalGrid horizon) {
    this.inputs = inputs;
    this.configuration = configuration;
    this.horizon = horizon;
    this.knownDays = knownDays(inputs);
  }

  /** A queue ready to be forecast, and what was corrected in its history. */
  record Prepared(ForecastRequest request, CleansedCounts cleansed) {
    private Prepared besides(List<LaunchExperience> brand) {
      return new Prepared(request.besides(brand), cleansed);
    }
  }

  /**
   * The requests of all queues, in their order and several at once; each carries what launches did
   * on the other queues of its brand. Empty for a queue of which nothing is known.
   */
  List<Optional<Prepared>> all() {
    List<Optional<Prepared>> alone = Partitions.forEach(inputs.queues(), this::find);
    List<List<LaunchExperience>> launches =
        Partitions.forEach(
            alone,
            part -> part.map(ready -> ForecastDemand.launches(ready.request())).orElse(List.of()));
    List<Optional<Prepared>> together = new ArrayList<>();
    for (int number = 0; number < alone.size(); number++) {
      List<LaunchExperience> others = ofOthers(number, launches);
      together.add(alone.get(number).map(ready -> ready.besides(others)));
    }
    return together;
  }

  private List<LaunchExperience> ofOthers(int number, List<List<LaunchExperience>> launches) {
    List<LaunchExperience> others = new ArrayList<>();
    Optional<String> brand = inputs.queues().get(number).traits().brand();
    for (int other = 0; other < launches.size(); other++) {
      if (other != number && inputs.queues().get(other).traits().brand().equals(brand)) {
        others.addAll(launches.get(other));
      }
    }
    return others;
  }

  /** The queue's request; empty where nothing is known of the queue to forecast from. */
  private Optional<Prepared> find(Queue queue) {
    ContactCounts past = pastOf(queue);
    if (past.grid().size() == 0 && queue.handling().expectedContactsPerDay().isEmpty()) {
      return Optional.empty();
    }
    CleansedCounts cleansed = CleanseHistory.cleanse(queue, past, knownDays);
    ForecastRequest request =
        new ForecastRequest(queue, cleansed.counts(), inputs.calendar(), horizon, options());
    return Optional.of(new Prepared(request, cleansed));
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
