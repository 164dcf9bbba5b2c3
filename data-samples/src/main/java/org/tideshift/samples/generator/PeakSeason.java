package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Three brands before Black Friday: eight queues round the clock, two and a half years of history,
 * five hundred agents in six time zones.
 */
final class PeakSeason implements Scenario {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final LocalDate ORIGIN = LocalDate.of(2023, 5, 15);
  static final LocalDate AS_OF = LocalDate.of(2025, 11, 17);

  private static final int HORIZON_DAYS = 28;
  private static final long SEED = 1;

  private static final String CONFIGURATION =
      """
      # Three brands before Black Friday. Every key is explained in docs/configuration.md.
      timezone: America/New_York
      interval: PT30M
      horizon: P28D
      as_of: 2025-11-17
      week_starts: MONDAY
      holidays:
        - US
      staffing:
        service_level_over: day
      offers:
        effort: standard
        seed: 1
        coverage_target: 0.95
      """;

  @Override
  public String name() {
    return "peak-season";
  }

  @Override
  public SortedMap<String, String> files() {
    AgentPool pool = new AgentPool(PeakSeasonAgents.cohorts(), new WorkLimits(40, 3), SEED);
    Availability availability =
        new Availability(midnight(AS_OF), midnight(AS_OF.plusDays(HORIZON_DAYS)), SEED);
    SortedMap<String, String> files =
        new TreeMap<>(history().files(PeakSeasonQueues.models(), SEED));
    files.put("tideshift.yaml", CONFIGURATION);
    files.put("queues.csv", PeakSeasonQueues.CSV);
    files.put("special-days.csv", PeakSeasonEvents.csv());
    files.put("agents.csv", pool.agentsCsv());
    files.put("availability.csv", availability.csv(pool.agents()));
    return files;
  }

  private static History history() {
    return new History(midnight(ORIGIN), midnight(AS_OF), local -> !isLost(local));
  }

  private static boolean isLost(ZonedDateTime local) {
    LocalDateTime time = local.toLocalDateTime();
    return !time.isBefore(PeakSeasonEvents.OUTAGE_START)
        && time.isBefore(PeakSeasonEvents.OUTAGE_END);
  }

  private static ZonedDateTime midnight(LocalDate day) {
    return day.atStartOfDay(NEW_YORK);
  }
}
