package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  private static final double MOST = 1e12;
  private static final double LEAST_PRIORITY = 1e-3;
  private static final double MOST_PRIORITY = 1e6;

  /** Puts what a row says into the requirement, at its interval. */
  @FunctionalInterface
  private interface Row {
    void putInto(GroupRequirement.Builder builder, int index);

    default Row and(Row more) {
      return (builder, index) -> {
        putInto(builder, index);
        more.putInto(builder, index);
      };
    }
  }

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
    return read(CsvFile.of(file, dialect), zone, RequirementsCsv::needed, problems);
  }

  /** The requirements of a run with all that was written of them, by staffing group. */
  public static List<GroupRequirement> readRun(Path file, DataProblems problems) {
    return read(
        CsvFile.of(file, CsvDialect.STANDARD),
        Optional.empty(),
        row -> needed(row).and(expected(row)),
        problems);
  }

  private static List<GroupRequirement> read(
      CsvFile file, Optional<ZoneId> zone, Function<CsvRow, Row> reader, DataProblems problems) {
    IntervalRows<Row> rows = new IntervalRows<>("staffing_group");
    file.forEachRow(LAYOUT, problems, row -> addRow(row, zone, reader, rows));
    rows.checkSpan(file.name(), OfferProblem.MOST_INTERVALS, problems);
    if (rows.names().size() > OfferProblem.MOST_GROUPS) {
      problems.error(
          file.name(),
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

  private static void addRow(
      CsvRow row, Optional<ZoneId> zone, Function<CsvRow, Row> reader, IntervalRows<Row> rows) {
    String group = row.text("staffing_group");
    Optional<Instant> start = row.findInstant("interval_start", zone);
    long minutes = row.whole("interval_minutes", 1, 1440);
    Row said = reader.apply(row);
    if (!row.isBad() && start.isPresent()) {
      rows.add(row, group, start.get(), minutes, said);
    }
  }

  private static Row needed(CsvRow row) {
    double agents = row.decimal("agents_required", 0, MOST_AGENTS);
    double floor = row.findDecimal("floor_agents", 0, MOST_AGENTS).orElse(0);
    double priority = row.findDecimal("priority", LEAST_PRIORITY, MOST_PRIORITY).orElse(1);
    List<String> fillQueues = row.list(FILL_QUEUES);
    return (builder, i) ->
        builder
            .agentsRequired(i, agents)
            .floorAgents(i, floor)
            .priority(i, priority)
            .fillQueues(fillQueues);
  }

  private static Row expected(CsvRow row) {
    double load = row.decimal("offered_load_erlangs", 0, MOST);
    double contacts = row.decimal("contacts", 0, MOST);
    double aht = row.decimal("aht_seconds", 0, MOST);
    double serviceLevel = row.decimal("expected_service_level", 0, 1);
    double occupancy = row.decimal("expected_occupancy", 0, 1);
    double abandonment = row.decimal("expected_abandonment", 0, 1);
    double deferrable = row.decimal("deferrable_hours", 0, MOST);
    double filled = row.decimal("expected_occupancy_with_fill", 0, 1);
    String driver = row.findText("driver").orElse("");
    return (builder, i) ->
        builder
            .offeredLoadErlangs(i, load)
            .contacts(i, contacts)
            .ahtSeconds(i, aht)
            .expectedServiceLevel(i, serviceLevel)
            .expectedOccupancy(i, occupancy)
            .expectedAbandonment(i, abandonment)
            .deferrableHours(i, deferrable)
            .expectedOccupancyWithFill(i, filled)
            .driver(i, driver);
  }

  private static GroupRequirement requirement(String group, IntervalRows<Row> rows) {
    IntervalGrid grid = rows.gridOf(group);
    GroupRequirement.Builder builder = GroupRequirement.builder(group, grid);
    rows.forEach(group, grid, (row, i) -> row.putInto(builder, i));
    return builder.build();
  }
}
