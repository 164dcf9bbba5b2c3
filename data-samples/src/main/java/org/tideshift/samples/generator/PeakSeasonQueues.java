package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The eight queues. Voice in one language is one staffing group across brands: together they are
 * large enough for 90 % occupancy within their targets, which none of them is alone.
 */
final class PeakSeasonQueues {

  static final String CSV =
      """
      queue,brand,channel,language,staffing_group,required_skills,service_level,\
      answer_within_seconds,patience_seconds,concurrency,deadline,min_agents,open
      acme_chat,acme,chat,en,chat,chat,0.8,60,240,3,,,24/7
      acme_voice_en,acme,voice,en,voice_en,english,0.8,45,180,,,,24/7
      acme_voice_es,acme,voice,es,voice_es,spanish,0.75,60,240,,,,24/7
      globex_email,globex,email,en,email,email,,,,,P1D,0,24/7
      globex_voice_en,globex,voice,en,voice_en,english,0.8,45,180,,,,24/7
      globex_voice_fr,globex,voice,fr,voice_fr,french,0.8,60,240,,,,24/7
      initech_prompt_evaluation,initech,task,,prompt_evaluation,evaluation,,,,,P2D,0,24/7
      initech_voice_es,initech,voice,es,voice_es,spanish,0.75,60,240,,,,24/7
      """;

  private static final LocalDate MIDDLE = LocalDate.of(2024, 8, 15);

  private static final Season RETAIL =
      new Season(
          List.of(1.14, 1.06, 1.02, 1.00, 1.02, 0.92, 0.84),
          List.of(1.02, 0.93, 0.94, 0.96, 0.97, 0.96, 0.98, 1.00, 0.98, 1.00, 1.04, 1.12));
  private static final Season SERVICE =
      new Season(
          List.of(1.22, 1.14, 1.09, 1.06, 1.02, 0.78, 0.69),
          List.of(1.05, 1.02, 1.00, 1.01, 0.99, 0.97, 0.94, 0.95, 1.02, 1.02, 1.01, 1.02));

  private PeakSeasonQueues() {}

  /** In order of name. */
  static List<QueueModel> models() {
    return List.of(
        new QueueModel("acme_chat", acme(48, 0.10), handled(540, 0.05, assistant(0.38))),
        new QueueModel("acme_voice_en", acme(252, 0.06), handled(145, 0.12, assistant(0.24))),
        new QueueModel("acme_voice_es", acme(66, 0.08), handled(230, 0.10, assistant(0.14))),
        new QueueModel("globex_email", globex(11, 0.02), written(420, slow(0.20))),
        new QueueModel("globex_voice_en", globex(44, 0.03), handled(330, 0.15, slow(0.10))),
        new QueueModel("globex_voice_fr", globex(0.3, 0.00), handled(380, 0.10, slow(0))),
        new QueueModel("initech_prompt_evaluation", initech(6, 0.15), written(840, slow(0))),
        new QueueModel("initech_voice_es", initech(42, 0.04), handled(300, 0.08, slow(0.06))));
  }

  private static Demand acme(double contacts, double growth) {
    return demand(
        contacts,
        DailyProfile.SHOPPERS,
        List.of(
            RETAIL,
            DayFactor.growth(MIDDLE, growth),
            new PublicHolidays(PublicHolidays.US, 0.9),
            new BlackFridayWeek(1)));
  }

  private static Demand globex(double contacts, double growth) {
    List<DayFactor> factors =
        new ArrayList<>(
            List.of(
                SERVICE,
                DayFactor.growth(MIDDLE, growth),
                new PublicHolidays(PublicHolidays.US, 0.7),
                new BlackFridayWeek(0.5)));
    factors.addAll(PeakSeasonEvents.LAUNCHES);
    return demand(contacts, DailyProfile.DEVICES, factors);
  }

  private static Demand initech(double contacts, double growth) {
    return demand(
        contacts,
        DailyProfile.OFFICE,
        List.of(
            SERVICE, DayFactor.growth(MIDDLE, growth), new PublicHolidays(PublicHolidays.US, 1)));
  }

  private static Demand demand(double contacts, DailyProfile profile, List<DayFactor> factors) {
    return new Demand(contacts, profile, factors);
  }

  private static Handling handled(double aht, double nightExtra, ContainedShare contained) {
    return new Handling(aht, nightExtra, contained, 0.04);
  }

  /** Work that waits: nobody hangs up. */
  private static Handling written(double aht, ContainedShare contained) {
    return new Handling(aht, 0.05, contained, 0);
  }

  /** The acme assistant, with its releases. */
  private static ContainedShare assistant(double atOrigin) {
    return new ContainedShare(
        PeakSeason.ORIGIN, atOrigin, 0.05, PeakSeasonEvents.AI_RELEASES, 0.05);
  }

  private static ContainedShare slow(double atOrigin) {
    double perYear = atOrigin > 0 ? 0.03 : 0;
    return new ContainedShare(PeakSeason.ORIGIN, atOrigin, perYear, List.of(), 0);
  }
}
