package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What happened, and will happen, at the three brands, and the {@code special-days.csv} of it. */
final class PeakSeasonEvents {

  /** The telephone system's export is lost between these local times. */
  static final LocalDateTime OUTAGE_START = LocalDateTime.of(2025, 6, 10, 9, 0);

  static final LocalDateTime OUTAGE_END = LocalDateTime.of(2025, 6, 10, 17, 30);

  static final List<LocalDate> AI_RELEASES =
      List.of(LocalDate.of(2024, 6, 4), LocalDate.of(2025, 9, 9));

  /** Two that the history knows, and one that is announced. */
  static final List<Launch> LAUNCHES =
      List.of(
          new Launch("Globex One", LocalDate.of(2024, 9, 17), 0.70, 2, 6),
          new Launch("Globex Two", LocalDate.of(2025, 4, 8), 0.55, 2, 7),
          new Launch("Globex Three", LocalDate.of(2025, 12, 4), 0.60, 2, 6));

  private PeakSeasonEvents() {}

  static String csv() {
    CsvText csv =
        new CsvText(
            "start",
            "end",
            "queue",
            "kind",
            "name",
            "expected_uplift",
            "ramp_days",
            "half_life_days");
    for (int year = 2023; year <= 2025; year++) {
      blackFriday(year, "brand:acme", "0.6", csv);
      blackFriday(year, "brand:globex", "0.3", csv);
    }
    for (Launch launch : LAUNCHES) {
      csv.row(
          launch.day(),
          launch.lastDay(),
          "brand:globex",
          "launch",
          launch.product(),
          launch.uplift(),
          launch.rampDays(),
          launch.halfLifeDays());
    }
    for (LocalDate release : AI_RELEASES) {
      csv.row(release, release, "brand:acme", "ai_release", "Acme Assistant", "", "", "");
    }
    csv.row(
        withOffset(OUTAGE_START), withOffset(OUTAGE_END), "", "outage", "Lost export", "", "", "");
    return csv.toString();
  }

  private static void blackFriday(int year, String queue, String uplift, CsvText csv) {
    LocalDate thanksgiving = PublicHolidays.thanksgiving(year);
    LocalDate first = thanksgiving.plusDays(BlackFridayWeek.FIRST_DAY);
    LocalDate last = thanksgiving.plusDays(BlackFridayWeek.LAST_DAY);
    csv.row(first, last, queue, "campaign", "Black Friday week", uplift, 4, 5);
  }

  private static String withOffset(LocalDateTime local) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(PeakSeason.NEW_YORK));
  }
}
