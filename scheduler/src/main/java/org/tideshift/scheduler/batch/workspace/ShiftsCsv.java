package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.replay.WorkedShift;

/** Reads a shifts file, of which {@code offers.csv} is one. */
public final class ShiftsCsv {
  private static final CsvLayout LAYOUT =
      OffersCsv.layout(List.of("agent_id", "staffing_group", "start", "end"), OffersCsv.STATUS);

  private static final String NO_SHOW = "no_show";

  /**
   * The shifts of a file, in its order.
   *
   * @param claimed all of them
   * @param worked those that the file does not call a no-show
   */
  public record Shifts(List<WorkedShift> claimed, List<WorkedShift> worked) {
    /** Copies the lists. */
    public Shifts {
      claimed = List.copyOf(claimed);
      worked = List.copyOf(worked);
    }
  }

  private record Entry(WorkedShift shift, boolean worked, long line) {}

  private final Map<String, List<String>> queuesByGroup = new TreeMap<>();
  private final List<String> queues;
  private final Optional<ZoneId> zone;
  private final List<Entry> entries = new ArrayList<>();

  private ShiftsCsv(List<Queue> queues, Optional<ZoneId> zone) {
    this.queues = queues.stream().map(Queue::name).sorted().toList();
    this.zone = zone;
    queues.forEach(
        queue ->
            queuesByGroup
                .computeIfAbsent(queue.staffing().staffingGroup(), any -> new ArrayList<>())
                .add(queue.name()));
  }

  /**
   * The shifts; what is wrong is recorded in {@code problems}.
   *
   * @param queues every queue there is; a shift that names none serves all of its group
   * @param zone the zone of times without offset; empty where none is configured
   */
  public static Shifts read(
      Path file,
      CsvDialect dialect,
      List<Queue> queues,
      Optional<ZoneId> zone,
      DataProblems problems) {
    ShiftsCsv reader = new ShiftsCsv(queues, zone);
    CsvFile.of(file, dialect).forEachRow(LAYOUT, problems, reader::addRow);
    reader.checkOverlaps(file, problems);
    return new Shifts(
        reader.entries.stream().map(Entry::shift).toList(),
        reader.entries.stream().filter(Entry::worked).map(Entry::shift).toList());
  }

  private void addRow(CsvRow row) {
    String agent = row.text("agent_id");
    String group = row.text("staffing_group");
    List<String> served = served(row, group);
    Optional<Instant> start = row.findInstant("start", zone);
    Optional<Instant> end = row.findInstant("end", zone);
    double probability = row.findDecimal("claim_probability", 0, 1).orElse(1);
    boolean worked = row.find(OffersCsv.STATUS, ShiftsCsv::isWorked).orElse(true);
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      row.error(
          "end", Printable.value(row.raw("end")) + " is not after start, valid: a later time");
    }
    if (!row.isBad() && start.isPresent() && end.isPresent()) {
      TimeSpan span = new TimeSpan(start.get(), end.get());
      entries.add(
          new Entry(new WorkedShift(agent, group, served, span, probability), worked, row.line()));
    }
  }

  private static boolean isWorked(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "claimed", "confirmed", "worked" -> true;
      case NO_SHOW -> false;
      default ->
          throw new IllegalArgumentException(
              "unknown status, valid: claimed, confirmed, worked, " + NO_SHOW);
    };
  }

  private List<String> served(CsvRow row, String group) {
    List<String> named = row.list("queues");
    for (String queue : named) {
      if (!queues.contains(queue)) {
        row.error("queues", "unknown queue " + Printable.value(queue) + ", valid: " + list(queues));
      }
    }
    if (!queuesByGroup.containsKey(group) && !row.isBad() && named.isEmpty()) {
      row.error(
          "staffing_group",
          "unknown group "
              + Printable.value(group)
              + ", valid: "
              + list(List.copyOf(queuesByGroup.keySet()))
              + ". Maybe give --queues, or name the queues it serves in a column queues");
    }
    return named.isEmpty() ? queuesByGroup.getOrDefault(group, List.of()) : named;
  }

  private static String list(List<String> names) {
    return String.join(", ", names.stream().map(Printable::value).toList());
  }

  private void checkOverlaps(Path file, DataProblems problems) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing((Entry entry) -> entry.shift().agentId())
            .thenComparing(entry -> entry.shift().span()));
    for (int i = 1; i < sorted.size(); i++) {
      Entry before = sorted.get(i - 1);
      Entry entry = sorted.get(i);
      if (before.shift().agentId().equals(entry.shift().agentId())
          && before.shift().span().overlaps(entry.shift().span())) {
        problems.error(
            file.toString(),
            entry.line(),
            "start",
            "a shift of "
                + Printable.value(entry.shift().agentId())
                + " overlaps that of line "
                + before.line()
                + ", valid: one shift at a time");
      }
    }
  }
}
