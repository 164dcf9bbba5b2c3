package org.tideshift.scheduler.report;

import java.util.List;

/**
 * Everything that the report's layout shows.
 *
 * @param title what the page is of
 * @param headlines the figures that head it
 * @param todos what needs a person today
 * @param tables its tables
 * @param data the charts' numbers as JSON
 */
record ReportPage(
    Title title, List<Headline> headlines, List<Todo> todos, Tables tables, String data) {

  /**
   * What the page is of.
   *
   * @param asOf the moment the night took for now
   * @param span the days it plans
   * @param zone zone of all times
   * @param version version of Tideshift
   * @param before the night that figures are compared with; blank for none
   */
  record Title(String asOf, String span, String zone, String version, String before) {}

  /**
   * The tables and bars of the page.
   *
   * @param demand what is expected
   * @param groups how each staffing group fares
   * @param accuracy how far off forecasts were, and would have been
   * @param offers how they are spread, and what came of them
   * @param bound what no plan could cover, in words
   */
  record Tables(Demand demand, DataTable groups, Accuracy accuracy, Offers offers, String bound) {}

  /**
   * How the offers fare.
   *
   * @param fairness how they are spread
   * @param funnel how far their seats came; nothing before an agent answers
   * @param losses what was lost and why; nothing before anything of the plan has come
   */
  record Offers(Fairness fairness, Finding<Bars> funnel, Finding<LossTable> losses) {}

  /**
   * What is expected.
   *
   * @param days contacts by queue and day
   * @param special the special days ahead
   */
  record Demand(DataTable days, DataTable special) {}

  /**
   * How far off forecasts were.
   *
   * @param track those that were made, by queue
   * @param details the same by days ahead, hour and kind of day
   * @param backtests those that the same method would have made before
   */
  record Accuracy(DataTable track, DataTable details, DataTable backtests) {}

  static ReportPage of(Night night) {
    return new ReportPage(
        title(night),
        Headline.of(night),
        Todo.of(night),
        new Tables(
            new Demand(ForecastDaysTable.of(night), SpecialDaysTable.of(night)),
            GroupTable.of(night),
            accuracy(night),
            offers(night),
            Bound.sentence(night.plan())),
        PageData.of(night));
  }

  private static Offers offers(Night night) {
    return new Offers(
        Fairness.of(night),
        night.aftermath().funnel().map(FillFunnel::bars),
        night.aftermath().losses().map(past -> LossTable.of(past, night.setting().zone())));
  }

  private static Accuracy accuracy(Night night) {
    TrackRecord track = night.evidence().track();
    return new Accuracy(track.overall(), track.details(), BacktestTable.of(night));
  }

  private static Title title(Night night) {
    NightSetting setting = night.setting();
    return new Title(
        LocalDates.dayAndTime(setting.asOf(), setting.zone()),
        LocalDates.span(night.plan().grid(), setting.zone()),
        setting.zone().getId(),
        setting.version(),
        night
            .before()
            .map(before -> LocalDates.dayAndTime(before.setting().asOf(), setting.zone()))
            .orElse(""));
  }
}
