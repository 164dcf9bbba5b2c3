package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tideshift.forecast.calendar.PublicHolidays;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.history.AbsentIntervals;
import org.tideshift.forecast.history.History;
import org.tideshift.forecast.history.HistoryOptions;
import org.tideshift.forecast.history.ReadHistory;
import org.tideshift.forecast.history.UnfitIntervalException;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.SpecialDaysCsv;

/** Reads what a forecast starts from. */
public final class ReadDemand {
  private final Configuration configuration;
  private final DataProblems problems;

  private ReadDemand(Configuration configuration, DataProblems problems) {
    this.configuration = configuration;
    this.problems = problems;
  }

  /**
   * The files a forecast starts from.
   *
   * @param history history files, at least one
   * @param queues {@code queues.csv}, if there is one
   * @param specialDays {@code special-days.csv}, if there is one
   */
  public record Files(List<Path> history, Optional<Path> queues, Optional<Path> specialDays) {
    /** Copies the list. */
    public Files {
      history = List.copyOf(history);
    }
  }

  /**
   * Reads the files; what is wrong is recorded in {@code problems}.
   *
   * @return the inputs; empty where there is an error
   * @throws StepFailure USAGE where the planning interval does not fit the data
   */
  public static Optional<DemandInputs> read(
      Files files, Configuration configuration, DataProblems problems) {
    return new ReadDemand(configuration, problems).read(files);
  }

  private Optional<DemandInputs> read(Files files) {
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    checkRegions();
    List<Queue> queues =
        files
            .queues()
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    List<SpecialDay> days =
        files
            .specialDays()
            .map(file -> SpecialDaysCsv.read(file, configuration.csvDialect(), zone, problems))
            .orElse(List.of());
    Optional<History> history = readHistory(files.history(), days);
    if (problems.hasErrors() || history.isEmpty()) {
      return Optional.empty();
    }
    List<Queue> all = QueueCatalog.of(queues, history.get());
    files
        .specialDays()
        .ifPresent(
            file -> SpecialDaysCsv.warnOfUnknown(file, configuration.csvDialect(), all, problems));
    SiteCalendar calendar =
        new SiteCalendar(zone, configuration.get(ConfigurationKeys.HOLIDAYS), days);
    return Optional.of(new DemandInputs(history.get(), all, calendar));
  }

  private void checkRegions() {
    for (String region : configuration.get(ConfigurationKeys.HOLIDAYS)) {
      try {
        PublicHolidays.check(region);
      } catch (IllegalArgumentException unknown) {
        throw new StepFailure(ExitCode.USAGE, "holidays: " + unknown.getMessage());
      }
    }
  }

  private Optional<History> readHistory(List<Path> files, List<SpecialDay> days) {
    try {
      return history(files, days, configuration, problems)
          .map(history -> history.aggregatedTo(configuration.get(ConfigurationKeys.INTERVAL)));
    } catch (UnfitIntervalException unfit) {
      throw new StepFailure(ExitCode.USAGE, "interval: " + unfit.getMessage());
    }
  }

  /**
   * Reads history files in the intervals of the data; what is wrong is recorded.
   *
   * @param days the planner's special days, of which outages explain absent rows
   */
  static Optional<History> history(
      List<Path> files, List<SpecialDay> days, Configuration configuration, DataProblems problems) {
    List<SpecialDay> outages =
        days.stream().filter(day -> day.kind() == SpecialDayKind.OUTAGE).toList();
    AbsentIntervals absent =
        AbsentIntervals.valueOf(
            configuration.get(ConfigurationKeys.HISTORY_ABSENT).toUpperCase(Locale.ROOT));
    HistoryOptions options =
        new HistoryOptions(configuration.csvDialect(), configuration.findZone(), absent, outages);
    return ReadHistory.read(files, options, problems);
  }
}
