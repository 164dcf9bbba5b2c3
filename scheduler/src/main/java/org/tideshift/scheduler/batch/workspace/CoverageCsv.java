package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.IntervalCoverage;

/** Writes {@code coverage.csv}. */
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
          "reason");
  private static final int DECIMALS = 4;

  private CoverageCsv() {}

  /** Writes coverage by group and interval. */
  public static void write(Path file, boolean forExcel, List<GroupCoverage> coverage, ZoneId zone) {
    List<GroupCoverage> sorted =
        coverage.stream().sorted(Comparator.comparing(GroupCoverage::group)).toList();
    CsvOutput.write(
        file, forExcel, HEADER, out -> sorted.forEach(group -> writeGroup(out, group, zone)));
  }

  private static void writeGroup(CsvOutput out, GroupCoverage group, ZoneId zone) {
    IntervalGrid grid = group.grid();
    for (int i = 0; i < grid.size(); i++) {
      Instant start = grid.startOf(i);
      IntervalCoverage at = group.intervals().get(i);
      out.text(group.group()).time(start).localTime(start, zone).whole(grid.minutes());
      out.decimal(at.required(), DECIMALS).whole(at.offered()).decimal(at.expected(), DECIMALS);
      out.decimal(at.shortAgents(), DECIMALS).decimal(at.surplusAgents(), DECIMALS);
      out.text(at.reason()).endRow();
    }
  }
}
