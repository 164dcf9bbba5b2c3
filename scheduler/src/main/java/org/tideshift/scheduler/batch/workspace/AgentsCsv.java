package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.HoursCap;
import org.tideshift.scheduler.offers.Qualification;
import org.tideshift.scheduler.offers.ShiftLength;
import org.tideshift.scheduler.offers.Terms;
import org.tideshift.scheduler.offers.Wishes;
import org.tideshift.scheduler.offers.WorkRules;

/** Reads {@code agents.csv}. */
public final class AgentsCsv {
  private static final CsvLayout LAYOUT =
      new CsvLayout(
          List.of("agent_id", "skills"),
          List.of(
              "timezone",
              "brands",
              "languages",
              "preferred_groups",
              "min_hours_week",
              "desired_hours_week",
              "max_hours_week",
              "max_hours_day",
              "min_shift",
              "max_shift",
              "min_rest",
              "max_shifts_day",
              "hourly_rate",
              "claim_rate",
              "show_rate",
              "tier"));
  private static final double HOURS_A_WEEK = 168;
  private static final double HOURS_A_DAY = 48;
  private static final double MOST_PAY = 1e6;
  private static final Duration LONGEST_SHIFT = Duration.ofHours(24);
  private static final int SECONDS_AN_HOUR = 3600;

  private final CsvRow row;
  private final ZoneId workspaceZone;

  private AgentsCsv(CsvRow row, ZoneId workspaceZone) {
    this.row = row;
    this.workspaceZone = workspaceZone;
  }

  /**
   * The agents in file order; what is wrong is recorded in {@code problems}.
   *
   * @param workspaceZone zone of an agent who has none of their own
   */
  public static List<Agent> read(
      Path file, CsvDialect dialect, ZoneId workspaceZone, DataProblems problems) {
    List<Agent> agents = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    CsvFile.of(file, dialect)
        .forEachRow(
            LAYOUT,
            problems,
            row -> {
              String id = row.text("agent_id");
              Long first = seen.putIfAbsent(id, row.line());
              if (first != null && !row.isBad()) {
                row.error(
                    "agent_id", Printable.value(id) + " stands on line " + first + ", valid: once");
              }
              new AgentsCsv(row, workspaceZone).findAgent(id).ifPresent(agents::add);
            });
    return agents;
  }

  private Optional<Agent> findAgent(String id) {
    row.text("skills");
    Qualification qualification =
        new Qualification(
            new HashSet<>(row.list("skills")),
            new HashSet<>(row.list("brands")),
            new HashSet<>(row.list("languages")));
    Optional<WorkRules> rules = findRules();
    Wishes wishes =
        new Wishes(
            new HashSet<>(row.list("preferred_groups")),
            findHours("min_hours_week", HOURS_A_WEEK),
            findHours("desired_hours_week", HOURS_A_WEEK));
    Terms terms = terms();
    return row.isBad()
        ? Optional.empty()
        : rules.map(hard -> new Agent(id, qualification, hard, wishes, terms));
  }

  private Optional<WorkRules> findRules() {
    WorkRules standard = WorkRules.standard();
    HoursCap hours =
        new HoursCap(
            findHours("max_hours_week", HOURS_A_WEEK).orElse(standard.hours().week()),
            findHours("max_hours_day", HOURS_A_DAY).orElse(standard.hours().day()));
    Duration shortest = findSpan("min_shift").orElse(standard.shift().min());
    Duration longest = findSpan("max_shift").orElse(standard.shift().max());
    Duration rest = findSpan("min_rest").orElse(standard.minRest());
    int shifts = (int) row.findWhole("max_shifts_day", 0, 48).orElse(standard.maxShiftsDay());
    checkShift(shortest, longest);
    return row.isBad()
        ? Optional.empty()
        : Optional.of(new WorkRules(hours, new ShiftLength(shortest, longest), rest, shifts));
  }

  private void checkShift(Duration shortest, Duration longest) {
    if (shortest.isZero()) {
      row.error("min_shift", "has no length, valid: longer than zero, such as PT1H");
    } else if (longest.compareTo(LONGEST_SHIFT) > 0) {
      row.error("max_shift", longest + ", valid: up to " + LONGEST_SHIFT);
    } else if (longest.compareTo(shortest) < 0) {
      row.error("max_shift", longest + " is shorter than min_shift " + shortest);
    }
  }

  private Terms terms() {
    ZoneId zone = row.find("timezone", SettingReaders::zone).orElse(workspaceZone);
    OptionalDouble rate = row.findDecimal("hourly_rate", 0, MOST_PAY);
    Optional<BigDecimal> money =
        rate.isPresent()
            ? Optional.of(BigDecimal.valueOf(rate.getAsDouble()).setScale(2, RoundingMode.HALF_UP))
            : Optional.empty();
    return new Terms(
        zone,
        money,
        row.findDecimal("claim_rate", 0, 1).orElse(1),
        row.findDecimal("show_rate", 0, 1).orElse(1),
        row.findText("tier").orElse(""));
  }

  private Optional<Duration> findHours(String column, double most) {
    OptionalDouble hours = row.findDecimal(column, 0, most);
    return hours.isPresent()
        ? Optional.of(Duration.ofSeconds(Math.round(SECONDS_AN_HOUR * hours.getAsDouble())))
        : Optional.empty();
  }

  private Optional<Duration> findSpan(String column) {
    return row.find(column, CalendarSpan::parse).map(CalendarSpan::toDuration);
  }
}
