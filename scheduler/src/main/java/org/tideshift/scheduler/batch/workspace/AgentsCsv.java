package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
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
  private static final double HOURS_OF_WEEK = 169;
  private static final double MOST_PAY = 1e6;
  private static final Duration LONGEST_REST = Duration.ofDays(35);

  private AgentsCsv() {}

  /** The agents in file order; what is wrong is recorded in {@code problems}. */
  public static List<Agent> read(Path file, CsvDialect dialect, DataProblems problems) {
    List<Agent> agents = new ArrayList<>();
    UniqueNames names = new UniqueNames("agent_id");
    CsvFile.of(file, dialect)
        .forEachRow(
            LAYOUT, problems, row -> findAgent(names.read(row), row).ifPresent(agents::add));
    return agents;
  }

  private static Optional<Agent> findAgent(String id, CsvRow row) {
    if (row.list("skills").isEmpty()) {
      row.warning("skills", "is blank: only groups that require no skill can be offered");
    }
    Qualification qualification =
        new Qualification(set(row, "skills"), set(row, "brands"), set(row, "languages"));
    Optional<WorkRules> rules = findRules(row);
    Wishes wishes =
        new Wishes(
            set(row, "preferred_groups"),
            findHours(row, "min_hours_week"),
            findHours(row, "desired_hours_week"));
    Terms terms = terms(row);
    return row.isBad()
        ? Optional.empty()
        : rules.map(kept -> new Agent(id, qualification, kept, wishes, terms));
  }

  private static Optional<WorkRules> findRules(CsvRow row) {
    WorkRules usual = WorkRules.standard();
    HoursCap hours =
        new HoursCap(
            findHours(row, "max_hours_week").orElse(usual.hours().week()),
            findHours(row, "max_hours_day").orElse(usual.hours().day()));
    Duration shortest =
        findSpan(row, "min_shift", Duration.ofMinutes(1)).orElse(usual.shift().min());
    Duration longest =
        findSpan(row, "max_shift", Duration.ofMinutes(1)).orElse(usual.shift().max());
    Duration rest = findSpan(row, "min_rest", Duration.ZERO).orElse(usual.minRest());
    long shifts = row.findWhole("max_shifts_day", 0, 24).orElse(usual.maxShiftsDay());
    if (shortest.compareTo(longest) > 0 && !row.isBad()) {
      row.error(
          "min_shift", shortest + " is longer than max_shift " + longest + ", valid: at most that");
    }
    return row.isBad()
        ? Optional.empty()
        : Optional.of(new WorkRules(hours, new ShiftLength(shortest, longest), rest, (int) shifts));
  }

  private static Terms terms(CsvRow row) {
    OptionalDouble pay = row.findDecimal("hourly_rate", 0, MOST_PAY);
    return new Terms(
        row.find("timezone", SettingReaders::zone),
        pay.isPresent() ? Optional.of(BigDecimal.valueOf(pay.getAsDouble())) : Optional.empty(),
        row.findDecimal("claim_rate", 0, 1).orElse(1),
        row.findDecimal("show_rate", 0, 1).orElse(1),
        row.findText("tier").orElse(""));
  }

  private static Optional<Duration> findHours(CsvRow row, String column) {
    OptionalDouble hours = row.findDecimal(column, 0, HOURS_OF_WEEK);
    return hours.isPresent()
        ? Optional.of(Duration.ofSeconds(Math.round(3600 * hours.getAsDouble())))
        : Optional.empty();
  }

  private static Optional<Duration> findSpan(CsvRow row, String column, Duration least) {
    Optional<Duration> span = row.find(column, CalendarSpan::parse).map(CalendarSpan::toDuration);
    boolean valid =
        span.isEmpty()
            || (span.get().compareTo(least) >= 0 && span.get().compareTo(LONGEST_REST) <= 0);
    if (!valid) {
      row.error(
          column, Printable.value(row.raw(column)) + ", valid: " + least + " to " + LONGEST_REST);
      return Optional.empty();
    }
    return span;
  }

  private static Set<String> set(CsvRow row, String column) {
    return new TreeSet<>(row.list(column));
  }
}
