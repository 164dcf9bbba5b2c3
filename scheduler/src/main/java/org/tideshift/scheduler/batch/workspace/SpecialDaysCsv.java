package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.calendar.WrittenTime;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.Queue;

/** Reads {@code special-days.csv}: dates or times, local to the workspace's zone. */
public final class SpecialDaysCsv {
  private static final CsvLayout LAYOUT =
      new CsvLayout(
              List.of("start", "end", "kind"),
              List.of("queue", "name", "expected_uplift", "ramp_days", "half_life_days"))
          .orWithoutRows();
  private static final String BRAND = "brand:";
  private static final int DATE_LENGTH = 10;
  private static final double LEAST_UPLIFT = -0.99;
  private static final double MOST_UPLIFT = 100;
  private static final double MOST_DAYS = 3660;

  private SpecialDaysCsv() {}

  /** The special days in file order; what is wrong is recorded in {@code problems}. */
  public static List<SpecialDay> read(
      Path file, CsvDialect dialect, ZoneId zone, DataProblems problems) {
    List<SpecialDay> days = new ArrayList<>();
    CsvFile.of(file, dialect)
        .forEachRow(LAYOUT, problems, row -> find(row, zone).ifPresent(days::add));
    return days;
  }

  /** Warns of queues and brands that nobody knows, which are usually mistyped. */
  public static void warnOfUnknown(
      Path file, CsvDialect dialect, List<Queue> queues, DataProblems problems) {
    Set<String> known = new HashSet<>();
    for (Queue queue : queues) {
      known.add(queue.name());
      queue.traits().brand().ifPresent(brand -> known.add(BRAND + brand));
    }
    CsvFile.of(file, dialect)
        .forEachRow(
            LAYOUT,
            new DataProblems(),
            row ->
                row.findText("queue")
                    .filter(name -> !known.contains(name))
                    .ifPresent(
                        name ->
                            problems.warning(
                                row.file(),
                                row.line(),
                                "queue",
                                Printable.value(name)
                                    + " is no queue or brand of the history or queues.csv")));
  }

  private static Optional<SpecialDay> find(CsvRow row, ZoneId zone) {
    row.text("start");
    row.text("end");
    row.text("kind");
    Optional<Instant> start = row.find("start", text -> instant(text, zone, 0));
    Optional<Instant> end = row.find("end", text -> instant(text, zone, 1));
    Optional<SpecialDayKind> kind = row.find("kind", SpecialDaysCsv::kind);
    SpecialDayReach reach = reach(row);
    String name = row.findText("name").orElse("");
    if (row.isBad() || start.isEmpty() || end.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    if (!end.get().isAfter(start.get())) {
      row.error("end", "is not after the start, valid: a later date or time, or the same date");
      return Optional.empty();
    }
    warnOfUpliftWithoutEffect(row, kind.get(), reach);
    return Optional.of(new SpecialDay(start.get(), end.get(), kind.get(), name, reach));
  }

  private static void warnOfUpliftWithoutEffect(
      CsvRow row, SpecialDayKind kind, SpecialDayReach reach) {
    boolean counts = kind != SpecialDayKind.OUTAGE && kind != SpecialDayKind.CLOSED;
    if (!counts && reach.expectedUplift().isPresent()) {
      row.warning(
          "expected_uplift",
          "has no effect on kind "
              + kind.written()
              + ", valid: with launch, campaign, holiday or ai_release");
    }
  }

  /** A date's midnight plus whole days, or a time as it stands. */
  private static Instant instant(String text, ZoneId zone, int daysAfterDate) {
    if (text.length() != DATE_LENGTH) {
      return WrittenTime.parse(text).instantIn(zone);
    }
    try {
      return LocalDate.parse(text).plusDays(daysAfterDate).atStartOfDay(zone).toInstant();
    } catch (DateTimeException notADate) {
      throw new IllegalArgumentException(
          "not a date, valid: such as 2025-11-28, or a time", notADate);
    }
  }

  private static SpecialDayKind kind(String text) {
    return SpecialDayKind.find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown kind, valid: " + SpecialDayKind.allWritten()));
  }

  private static SpecialDayReach reach(CsvRow row) {
    Optional<String> whom = row.findText("queue");
    Optional<String> brand =
        whom.filter(text -> text.startsWith(BRAND)).map(text -> text.substring(BRAND.length()));
    return new SpecialDayReach(
        whom.filter(text -> !text.startsWith(BRAND)),
        brand,
        row.findDecimal("expected_uplift", LEAST_UPLIFT, MOST_UPLIFT),
        row.findDecimal("ramp_days", 0, MOST_DAYS),
        row.findDecimal("half_life_days", 0, MOST_DAYS));
  }
}
