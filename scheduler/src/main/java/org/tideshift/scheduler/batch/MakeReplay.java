package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.ShiftsCsv;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.replay.ContactFlow;
import org.tideshift.scheduler.replay.ReplayCase;
import org.tideshift.scheduler.replay.ReplayContacts;
import org.tideshift.scheduler.replay.ReplayOptions;
import org.tideshift.scheduler.replay.ReplayResult;
import org.tideshift.scheduler.replay.WantedIntervals;
import org.tideshift.scheduler.replay.WorkedShift;

/** Replays contacts of files through shifts of a file. */
public final class MakeReplay {
  private MakeReplay() {}

  /**
   * The files to read.
   *
   * @param contacts one forecast, or history files; at least one
   * @param shifts a shifts file, such as {@code offers.csv}
   * @param queues {@code queues.csv}, if there is one
   * @param requirements {@code requirements.csv}, which says where somebody is wanted, if it counts
   */
  public record Files(
      List<Path> contacts, Path shifts, Optional<Path> queues, Optional<Path> requirements) {
    /** Copies the list. */
    public Files {
      contacts = List.copyOf(contacts);
    }
  }

  /** Reads the files; what is wrong is recorded, and then there is no case. */
  public static Optional<ReplayCase> read(
      Files files, Configuration configuration, DataProblems problems) {
    List<Queue> known =
        files
            .queues()
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    List<ContactFlow> flows = ReadContacts.read(files.contacts(), known, configuration, problems);
    List<WantedIntervals> wanted =
        files
            .requirements()
            .map(
                file ->
                    RequirementsCsv.read(
                        file, configuration.csvDialect(), configuration.findZone(), problems))
            .map(WantedIntervals::of)
            .orElse(List.of());
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    List<Queue> queues = all(known, flows);
    ShiftsCsv.Shifts told =
        ShiftsCsv.read(
            files.shifts(), configuration.csvDialect(), queues, configuration.findZone(), problems);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    List<WorkedShift> shifts = told.claimed();
    List<ContactFlow> replayed = cut(flows, shifts, configuration.get(ConfigurationKeys.TIMEZONE));
    checkOverlap(files, flows, replayed, shifts, problems);
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new ReplayCase(queues, replayed, told.worked(), wanted));
  }

  private static List<Queue> all(List<Queue> known, List<ContactFlow> flows) {
    Map<String, Queue> byName = new TreeMap<>();
    flows.forEach(flow -> byName.put(flow.queue(), Queue.ofName(flow.queue())));
    known.forEach(queue -> byName.put(queue.name(), queue));
    return new ArrayList<>(byName.values());
  }

  /** A history is replayed on the local days of the shifts, a forecast whole. */
  private static List<ContactFlow> cut(
      List<ContactFlow> flows, List<WorkedShift> shifts, ZoneId zone) {
    if (flows.stream().allMatch(ContactFlow::isRandom)) {
      return flows;
    }
    IntervalGrid grid = flows.get(0).grid();
    TimeSpan time = span(shifts);
    Instant from = LocalDate.ofInstant(time.start(), zone).atStartOfDay(zone).toInstant();
    LocalDate lastDay = LocalDate.ofInstant(time.end().minusNanos(1), zone);
    Instant to = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    int first = inside(grid.intervalsUntil(from), grid);
    int end = inside(grid.intervalsUntil(to), grid);
    return flows.stream().map(flow -> flow.slice(first, Math.max(first, end))).toList();
  }

  private static int inside(long index, IntervalGrid grid) {
    return (int) Math.max(0, Math.min(grid.size(), index));
  }

  private static TimeSpan span(List<WorkedShift> shifts) {
    Instant start = shifts.get(0).span().start();
    Instant end = shifts.get(0).span().end();
    for (WorkedShift shift : shifts) {
      start = shift.span().start().isBefore(start) ? shift.span().start() : start;
      end = shift.span().end().isAfter(end) ? shift.span().end() : end;
    }
    return new TimeSpan(start, end);
  }

  private static void checkOverlap(
      Files files,
      List<ContactFlow> read,
      List<ContactFlow> replayed,
      List<WorkedShift> shifts,
      DataProblems problems) {
    IntervalGrid grid = replayed.get(0).grid();
    long outside =
        shifts.stream()
            .map(WorkedShift::span)
            .filter(span -> !span.start().isBefore(grid.end()) || !span.end().isAfter(grid.start()))
            .count();
    IntervalGrid whole = read.get(0).grid();
    String message =
        outside
            + " of "
            + shifts.size()
            + " shifts lie outside the contacts, which are from "
            + whole.start()
            + " to "
            + whole.end();
    if (outside == shifts.size()) {
      problems.error(
          files.shifts().toString(), 2, "start", message + ", valid: shifts in that time");
    } else if (outside > 0) {
      problems.warning(files.shifts().toString(), 2, "start", message + ": left out");
    }
  }

  /** Replays the case and tells of it. */
  public static ReplayResult replay(ReplayCase replayed, ReplayOptions options, Progress progress) {
    progress.begin("replay", 0);
    ReplayResult result = ReplayContacts.replay(replayed, options);
    progress.end(options.runs() + " runs, " + replayed.shifts().size() + " shifts");
    return result;
  }
}
