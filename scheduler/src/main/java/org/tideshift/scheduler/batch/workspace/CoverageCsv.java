package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.marketplace.CellChances;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.IntervalCoverage;

/** Writes and reads {@code coverage.csv}. */
public final class CoverageCsv {
  private static final List<String> HEADER =
      List.of(
          "staffing_group",
          "interval_start",
          "local_start",
          "interval_minutes",
          "agents_required",
          "agents_offered",
          "agents_expected",
          "short",
          "surplus",
          "reason",
          "short_chance",
          "surplus_chance");

  /** What was there from the first; later columns are not in the files of earlier versions. */
  private static final int NEEDED = 9;

  private static final CsvLayout LAYOUT =
      new CsvLayout(HEADER.subList(0, NEEDED), HEADER.subList(NEEDED, HEADER.size()));
  private static final int DECIMALS = 4;
  private static final double MOST_AGENTS = 1e6;

  private CoverageCsv() {}

  /**
   * Writes coverage by group and interval.
   *
   * @param chances what may come of each interval, by group
   */
  public static void write(
      Path file,
      boolean forExcel,
      List<GroupCoverage> coverage,
      Map<String, List<CellChances>> chances,
      ZoneId zone) {
    List<GroupCoverage> sorted =
        coverage.stream().sorted(Comparator.comparing(GroupCoverage::group)).toList();
    CsvOutput.write(
        file,
        forExcel,
        HEADER,
        out ->
            sorted.forEach(
                group ->
                    writeGroup(
                        out, group, Objects.requireNonNull(chances.get(group.group())), zone)));
  }

  private static void writeGroup(
      CsvOutput out, GroupCoverage group, List<CellChances> chances, ZoneId zone) {
    IntervalGrid grid = group.grid();
    for (int i = 0; i < grid.size(); i++) {
      Instant start = grid.startOf(i);
      IntervalCoverage at = group.intervals().get(i);
      out.text(group.group()).time(start).localTime(start, zone).whole(grid.minutes());
      out.decimal(at.required(), DECIMALS).whole(at.offered()).decimal(at.expected(), DECIMALS);
      out.decimal(at.shortAgents(), DECIMALS).decimal(at.surplusAgents(), DECIMALS);
      out.text(at.reason());
      out.decimal(chances.get(i).shortChance(), DECIMALS);
      out.decimal(chances.get(i).surplusChance(), DECIMALS).endRow();
    }
  }

  /** The coverage of a run by group; what is wrong is recorded in {@code problems}. */
  public static List<GroupCoverage> read(Path file, DataProblems problems) {
    IntervalRows<IntervalCoverage> rows = new IntervalRows<>("staffing_group");
    CsvFile.of(file, CsvDialect.STANDARD).forEachRow(LAYOUT, problems, row -> addRow(row, rows));
    return problems.hasErrors()
        ? List.of()
        : rows.names().stream().map(name -> coverage(name, rows)).toList();
  }

  private static void addRow(CsvRow row, IntervalRows<IntervalCoverage> rows) {
    String group = row.text("staffing_group");
    Optional<Instant> start = row.findInstant("interval_start", Optional.empty());
    long minutes = row.whole("interval_minutes", 1, 1440);
    IntervalCoverage coverage =
        new IntervalCoverage(
            row.decimal("agents_required", 0, MOST_AGENTS),
            (int) row.whole("agents_offered", 0, (long) MOST_AGENTS),
            row.decimal("agents_expected", 0, MOST_AGENTS),
            row.findText("reason").orElse(""));
    if (!row.isBad() && start.isPresent()) {
      rows.add(row, group, start.get(), minutes, coverage);
    }
  }

  private static GroupCoverage coverage(String group, IntervalRows<IntervalCoverage> rows) {
    IntervalGrid grid = rows.gridOf(group);
    List<IntervalCoverage> intervals =
        new ArrayList<>(Collections.nCopies(grid.size(), new IntervalCoverage(0, 0, 0, "")));
    rows.forEach(group, grid, (coverage, i) -> intervals.set(i, coverage));
    return new GroupCoverage(group, grid, intervals);
  }
}
