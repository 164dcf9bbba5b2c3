package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Everything that a scenario's layout shows.
 *
 * @param title what the page is of
 * @param settings what the scenario sets, as {@code key = value}
 * @param headlines its figures beside the published ones
 * @param groups the same by staffing group
 * @param days the same by day
 */
record ScenarioPage(
    ReportPage.Title title,
    List<String> settings,
    List<Headline> headlines,
    DataTable groups,
    DataTable days) {

  static ScenarioPage of(Scenario scenario) {
    PlanDifference difference = scenario.difference();
    return new ScenarioPage(
        title(scenario),
        scenario.settings().entrySet().stream()
            .map(one -> one.getKey() + " = " + one.getValue())
            .toList(),
        difference.figures().stream().map(PlanDifference.Row::headline).toList(),
        groups(difference.groups()),
        days(scenario));
  }

  private static ReportPage.Title title(Scenario scenario) {
    NightSetting setting = scenario.setting();
    return new ReportPage.Title(
        scenario.name(),
        LocalDates.span(scenario.scenario().grid(), setting.zone()),
        setting.zone().getId(),
        setting.version(),
        LocalDates.dayAndTime(setting.asOf(), setting.zone()));
  }

  private static DataTable groups(Map<String, List<PlanDifference.Row>> groups) {
    DataTable.Builder table =
        DataTable.titled(
            "By staffing group",
            "Staffing group",
            "Figure",
            "Published#",
            "Scenario#",
            "Difference#");
    groups.forEach(
        (group, rows) ->
            rows.forEach(
                row ->
                    table
                        .text(group)
                        .text(row.label())
                        .number(row.publishedText(), row.published())
                        .number(row.scenarioText(), row.scenario())
                        .number(row.differenceText(), row.difference())
                        .endRow()));
    return table.build();
  }

  private static DataTable days(Scenario scenario) {
    DataTable.Builder table =
        DataTable.titled(
            "By day",
            "Day",
            "Contacts#",
            "Contacts published#",
            "Hours required#",
            "Required published#",
            "Hours short#",
            "Short published#");
    ZoneId zone = scenario.setting().zone();
    Instant end = scenario.scenario().grid().end();
    LocalDate day = LocalDate.ofInstant(scenario.scenario().grid().start(), zone);
    for (; day.atStartOfDay(zone).toInstant().isBefore(end); day = day.plusDays(1)) {
      addDay(table, scenario, day, zone);
    }
    return table.build();
  }

  private static void addDay(
      DataTable.Builder table, Scenario scenario, LocalDate day, ZoneId zone) {
    Instant start = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    PlanFigures then = PlanFigures.of(scenario.published(), start, end);
    PlanFigures now = PlanFigures.of(scenario.scenario(), start, end);
    table.cell(LocalDates.shortDay(day), day.toString());
    for (Figure figure : List.of(Figure.CONTACTS, Figure.REQUIRED_HOURS, Figure.SHORT_HOURS)) {
      table.number(figure.cell(now.get(figure)), now.get(figure));
      table.number(figure.cell(then.get(figure)), then.get(figure));
    }
    table.endRow();
  }
}
