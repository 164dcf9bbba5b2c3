package org.tideshift.samples.generator;

import static org.tideshift.samples.generator.WorkPattern.DAYS;
import static org.tideshift.samples.generator.WorkPattern.EVENINGS;
import static org.tideshift.samples.generator.WorkPattern.SCHOOL_HOURS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small shop in Paris: a telephone and a chat, twenty agents, eight weeks of history. */
final class CornerShop implements Scenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate AS_OF = LocalDate.of(2025, 11, 17);
  private static final LocalDate ORIGIN = AS_OF.minusWeeks(8);
  private static final int HORIZON_DAYS = 14;
  private static final long SEED = 7;

  private static final String CONFIGURATION =
      """
      # A small shop in Paris. Every key is explained in docs/configuration.md.
      timezone: Europe/Paris
      interval: PT30M
      horizon: P14D
      as_of: 2025-11-17
      holidays:
        - FR
      offers:
        seed: 1
      """;

  private static final String QUEUES =
      """
      queue,channel,language,required_skills,service_level,answer_within_seconds,patience_seconds,\
      concurrency,open
      chat,chat,fr,chat,0.8,60,180,2,Mon-Sat 09:00-19:00
      phone,voice,fr,phone,0.8,30,150,,Mon-Sat 09:00-19:00
      """;

  private static final String SPECIAL_DAYS =
      """
      start,end,queue,kind,name
      2025-10-11,2025-10-11,,campaign,Street market
      """;

  @Override
  public String name() {
    return "corner-shop";
  }

  @Override
  public SortedMap<String, String> files() {
    AgentPool pool = new AgentPool(cohorts(), new WorkLimits(20, 1), SEED);
    History history = new History(midnight(ORIGIN), midnight(AS_OF), CornerShop::isOpen);
    Availability availability =
        new Availability(midnight(AS_OF), midnight(AS_OF.plusDays(HORIZON_DAYS)), SEED);
    SortedMap<String, String> files = new TreeMap<>(history.files(queues(), SEED));
    files.put("tideshift.yaml", CONFIGURATION);
    files.put("queues.csv", QUEUES);
    files.put("special-days.csv", SPECIAL_DAYS);
    files.put("agents.csv", pool.agentsCsv());
    files.put("availability.csv", availability.csv(pool.agents()));
    return files;
  }

  private static List<QueueModel> queues() {
    ContainedShare some = new ContainedShare(ORIGIN, 0.15, 0.1, List.of(), 0);
    ContainedShare none = new ContainedShare(ORIGIN, 0, 0, List.of(), 0);
    return List.of(
        new QueueModel("chat", demand(2), new Handling(480, 0, some, 0.03)),
        new QueueModel("phone", demand(3), new Handling(240, 0, none, 0.03)));
  }

  private static Demand demand(double contacts) {
    Season season =
        new Season(
            List.of(1.1, 0.95, 1.0, 0.95, 1.05, 1.2, 0.1),
            List.of(1.0, 0.9, 0.9, 0.95, 1.0, 1.0, 0.9, 0.7, 1.0, 1.0, 1.05, 1.3));
    DayFactor market = day -> day.equals(LocalDate.of(2025, 10, 11)) ? 1.6 : 1;
    return new Demand(
        contacts,
        DailyProfile.OFFICE,
        List.of(season, new PublicHolidays(PublicHolidays.FRANCE, 1), market));
  }

  private static List<Cohort> cohorts() {
    return List.of(
        new Cohort(
            PARIS,
            20,
            List.of("chat|phone", "phone", "chat|phone", "chat"),
            List.of(DAYS, SCHOOL_HOURS, DAYS, EVENINGS, DAYS),
            13));
  }

  private static boolean isOpen(ZonedDateTime local) {
    return local.getDayOfWeek() != DayOfWeek.SUNDAY && local.getHour() >= 9 && local.getHour() < 19;
  }

  private static ZonedDateTime midnight(LocalDate day) {
    return day.atStartOfDay(PARIS);
  }
}
