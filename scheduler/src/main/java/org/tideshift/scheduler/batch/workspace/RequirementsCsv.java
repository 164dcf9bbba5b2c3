package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Writes and reads {@code requirements.csv}. */
public final class RequirementsCsv {
  private static final String FILL_QUEUES = "fill_queues";
  private static final CsvLayout LAYOUT =
      new CsvLayout(
          List.of("staffing_group", "interval_start", "interval_minutes", "agents_required"),
          List.of(
              "floor_agents",
              "priority",
              "local_start",
              "offered_load_erlangs",
              "contacts",
              "aht_seconds",
              "expected_service_level",
              "expected_occupancy",
              "expected_abandonment",
              "deferrable_hours",
              "driver",
              "expected_occupancy_with_fill",
              FILL_QUEUES));
  private static final List<String> HEADER =
      List.of(
          "staffing_group",
          "interval_start",
          "local_start",
          "interval_minutes",
          "agents_required",
          "floor_agents",
          "offered_load_erlangs",
          "contacts",
          "aht_seconds",
          "expected_service_level",
          "expected_occupancy",
          "expected_abandonment",
          "deferrable_hours",
          "priority",
          "driver",
          "expected_occupancy_with_fill",
          FILL_QUEUES);
  private static final int FEW = 4;
  private static final double MOST_AGENTS = 1e6;
  private static final double LEAST_PRIORITY = 1e-3;
  private static final double MOST_PRIORITY = 1e6;

  private record Row(double agents, double floor, double priority, List<String> fillQueues) {}

  private RequirementsCsv() {}

  /** Writes requirements by staffing group and interval. */
  public static void write(
      Path file, boolean forExcel, List<GroupRequirement> requirements, ZoneId zone) {
    List<GroupRequirement> sorted =
        requirements.stream()
            .sorted(Comparator.comparing(GroupRequirement::staffingGroup))
            .toList();
    CsvOutput.write(
        file, forExcel, HEADER, out -> sorted.forEach(group -> writeGroup(out, group, zone)));
  }

  private static void writeGroup(CsvOutput out, GroupRequirement group, ZoneId zone) {
    IntervalGrid grid = group.grid();
    for (int i = 0; i < grid.size(); i++) {
      Instant start = grid.startOf(i);
      out.text(group.staffingGroup()).time(start).localTime(start, zone).whole(grid.minutes());
      out.decimal(group.agentsRequired(i), FEW).decimal(group.floorAgents(i), FEW);
      out.decimal(group.offeredLoadErlangs(i), FEW).decimal(group.contacts(i), FEW);
      out.decimal(group.ahtSeconds(i), 2).decimal(group.expectedServiceLevel(i), FEW);
      out.decimal(group.expectedOccupancy(i), FEW).decimal(group.expectedAbandonment(i), FEW);
      out.decimal(group.deferrableHours(i), FEW).decimal(group.priority(i), FEW);
      out.text(group.driver(i)).decimal(group.expectedOccupancyWithFill(i), FEW);
      out.list(group.fillQueues()).endRow();
    }
  }

  /** The requirements by staffing group; what is wrong is recorded in {@code problems}. */
  public static List<GroupRequirement> read(
      Path file, CsvDialect dialect, Optional<ZoneId> zone, DataProblems problems) {
    IntervalRows<Row> rows = new IntervalRows<>("staffing_group");
    CsvFile.of(file, dialect).forEachRow(LAYOUT, problems, row -> addRow(row, zone, rows));
    rows.checkSpan(file.toString(), OfferProblem.MOST_INTERVALS, problems);
    if (rows.names().size() > OfferProblem.MOST_GROUPS) {
      problems.error(
          file.toString(),
          1,
          "staffing_group",
          rows.names().size()
              + " staffing groups, valid: at most "
              + OfferProblem.MOST_GROUPS
              + ". Maybe plan groups that share no agents in files of their own");
    }
    return problems.hasErrors()
        ? List.of()
        : rows.names().stream().map(name -> requirement(name, rows)).toList();
  }

  private static void addRow(CsvRow row, Optional<ZoneId> zone, IntervalRows<Row> rows) {
    String group = row.text("staffing_group");
    Optional<Instant> start = row.findInstant("interval_start", zone);
    long minutes = row.whole("interval_minutes", 1, 1440);
    double agents = row.decimal("agents_required", 0, MOST_AGENTS);
    double floor = row.findDecimal("floor_agents", 0, MOST_AGENTS).orElse(0);
    double priority = row.findDecimal("priority", LEAST_PRIORITY, MOST_PRIORITY).orElse(1);
    if (!row.isBad() && start.isPresent()) {
      rows.add(
          row,
          group,
          start.get(),
          minutes,
          new Row(agents, floor, priority, row.list(FILL_QUEUES)));
    }
  }

  private static GroupRequirement requirement(String group, IntervalRows<Row> rows) {
    IntervalGrid grid = rows.gridOf(group);
    GroupRequirement.Builder builder = GroupRequirement.builder(group, grid);
    rows.forEach(
        group,
        grid,
        (row, i) ->
            builder
                .agentsRequired(i, row.agents())
                .floorAgents(i, row.floor())
                .priority(i, row.priority())
                .fillQueues(row.fillQueues()));
    return builder.build();
  }
}
