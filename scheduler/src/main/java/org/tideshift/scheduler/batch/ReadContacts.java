package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.history.History;
import org.tideshift.forecast.history.QueueHistory;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.replay.ContactFlow;

/** Reads contacts to replay: a forecast as a Poisson stream, or histories as they came. */
final class ReadContacts {
  private final String file;
  private final Map<String, Queue> queues;
  private final DataProblems problems;

  private ReadContacts(String file, List<Queue> queues, DataProblems problems) {
    this.file = file;
    this.queues = queues.stream().collect(Collectors.toMap(Queue::name, Function.identity()));
    this.problems = problems;
  }

  /**
   * The contacts of each queue on one grid; what is wrong is recorded in {@code problems}.
   *
   * @param files one forecast, or any number of history files
   * @param queues what is known of the queues
   */
  static List<ContactFlow> read(
      List<Path> files, List<Queue> queues, Configuration configuration, DataProblems problems) {
    ReadContacts reader = new ReadContacts(files.get(0).toString(), queues, problems);
    Optional<Path> forecast =
        files.stream()
            .filter(file -> ForecastCsv.isForecast(file, configuration.csvDialect()))
            .findFirst();
    if (forecast.isPresent() && files.size() > 1) {
      problems.error(
          forecast.get().toString(),
          1,
          "a forecast beside other files of contacts, valid: one forecast alone, or history files."
              + " Maybe replay them one by one");
      return List.of();
    }
    if (forecast.isPresent()) {
      return ForecastCsv.read(
              forecast.get(), configuration.csvDialect(), configuration.findZone(), problems)
          .stream()
          .map(reader::expected)
          .toList();
    }
    return ReadDemand.history(files, List.of(), configuration, problems)
        .map(reader::counted)
        .orElse(List.of());
  }

  private ContactFlow expected(DemandForecast forecast) {
    ContactFlow flow = ContactFlow.expected(queue(forecast.queue()), forecast);
    for (int i = 0; i < forecast.grid().size(); i++) {
      if (forecast.personContacts(i) > 0 && flow.ahtSeconds(i) == 0) {
        lackHandleTime(forecast.queue());
        break;
      }
    }
    return flow;
  }

  private Queue queue(String name) {
    return queues.getOrDefault(name, Queue.ofName(name));
  }

  private void lackHandleTime(String queue) {
    problems.error(
        file,
        1,
        "queue "
            + Printable.value(queue)
            + " has contacts without a handle time, valid: a column aht_seconds. Maybe give"
            + " aht_seconds in queues.csv and --queues");
  }

  private List<ContactFlow> counted(History history) {
    Instant start = history.start();
    IntervalGrid grid = IntervalGrid.between(start, history.end(), history.interval());
    return history.queues().stream().map(queue -> counted(queue, grid)).toList();
  }

  private ContactFlow counted(QueueHistory history, IntervalGrid grid) {
    ContactCounts counts = history.counts();
    ContactFlow.Builder flow = ContactFlow.builder(history.queue(), grid);
    int first = (int) grid.intervalsUntil(counts.grid().start());
    double usual = usualAht(counts);
    List<Instant> unknown = new ArrayList<>();
    boolean lacks = false;
    for (int i = 0; i < counts.grid().size(); i++) {
      if (!counts.isKnown(i)) {
        unknown.add(counts.grid().startOf(i));
        continue;
      }
      int contacts = Math.max(0, counts.contacts(i) - counts.contained(i));
      double timed = counts.timedContacts(i);
      double aht = timed > 0 ? counts.handleSeconds(i) / timed : usual;
      lacks |= contacts > 0 && aht == 0;
      flow.set(first + i, aht > 0 ? contacts : 0, aht);
    }
    if (lacks) {
      lackHandleTime(history.queue());
    }
    warnOfUnknown(history.queue(), unknown);
    return flow.asCounted();
  }

  /** Mean handle time over the whole history, else the planner's, else 0. */
  private double usualAht(ContactCounts counts) {
    double seconds = 0;
    double contacts = 0;
    for (int i = 0; i < counts.grid().size(); i++) {
      seconds += counts.handleSeconds(i);
      contacts += counts.timedContacts(i);
    }
    return contacts > 0
        ? seconds / contacts
        : queue(counts.queue()).handling().ahtSeconds().orElse(0);
  }

  private void warnOfUnknown(String queue, List<Instant> unknown) {
    if (!unknown.isEmpty()) {
      problems.warning(
          file,
          1,
          "queue "
              + Printable.value(queue)
              + ": "
              + unknown.size()
              + " intervals without a row are replayed without contacts, the first at "
              + unknown.get(0));
    }
  }
}
