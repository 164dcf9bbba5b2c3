package org.tideshift.scheduler.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.GroupCoverage;

/** How each staffing group fares over the whole plan. */
final class GroupTable {
  private GroupTable() {}

  /** One row a staffing group. */
  static DataTable of(Night night) {
    Map<String, Double> paid = new TreeMap<>();
    night.plan().offers().forEach(one -> paid.merge(one.offer().group(), one.hours(), Double::sum));
    DataTable.Builder table =
        DataTable.titled(
            "Staffing groups over the whole plan, in hours",
            "Staffing group",
            "Required#",
            "Offered#",
            "Covered#",
            "Short#",
            "Surplus#",
            "Intervals with nobody#",
            "Service level#");
    NightPlan plan = night.plan();
    for (GroupCoverage group : plan.coverage()) {
      PlanFigures figures = PlanFigures.ofGroup(plan, group.group());
      double offered = paid.getOrDefault(group.group(), 0.0);
      table.text(group.group());
      number(table, figures, Figure.REQUIRED_HOURS);
      table.number(Numbers.decimal(offered, 1), offered);
      for (Figure figure :
          List.of(
              Figure.COVERAGE,
              Figure.SHORT_HOURS,
              Figure.SURPLUS_HOURS,
              Figure.EMPTY_INTERVALS,
              Figure.SERVICE_LEVEL)) {
        number(table, figures, figure);
      }
      table.endRow();
    }
    return table.build();
  }

  private static void number(DataTable.Builder table, PlanFigures figures, Figure figure) {
    double value = figures.get(figure);
    table.number(figure.cell(value), value);
  }
}
