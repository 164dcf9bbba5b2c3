package org.tideshift.scheduler.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.scheduler.offers.GroupCoverage;

/**
 * What a scenario changes, over the intervals that it shares with the published plan. Every part is
 * plain, so that it can be written as JSON.
 *
 * @param figures the whole plans'
 * @param groups those of each staffing group, by its name
 */
public record PlanDifference(List<Row> figures, Map<String, List<Row>> groups) {
  private static final List<Figure> OF_A_GROUP =
      List.of(
          Figure.REQUIRED_HOURS,
          Figure.COVERAGE,
          Figure.SERVICE_LEVEL,
          Figure.SHORT_HOURS,
          Figure.SHORT_INTERVALS,
          Figure.SURPLUS_HOURS,
          Figure.PAID_HOURS,
          Figure.COST,
          Figure.OFFERS);

  /** Copies the collections. */
  public PlanDifference {
    figures = List.copyOf(figures);
    groups = new LinkedHashMap<>(groups);
  }

  /**
   * One figure of both plans.
   *
   * @param figure its name, such as {@code paid_hours}
   * @param label what it is called
   * @param published its value in the published plan; shares are 0..1
   * @param scenario its value in the scenario
   * @param difference the scenario's less the published
   */
  public record Row(
      String figure, String label, double published, double scenario, double difference) {
    static Row of(Figure figure, double published, double scenario) {
      return new Row(
          figure.name().toLowerCase(Locale.ROOT),
          figure.label(),
          published,
          scenario,
          scenario - published);
    }

    private Figure of() {
      return Figure.valueOf(figure.toUpperCase(Locale.ROOT));
    }

    /** The published value in words. */
    public String publishedText() {
      return of().written(published);
    }

    /** The scenario's value in words. */
    public String scenarioText() {
      return of().written(scenario);
    }

    /** The difference in words, with its sign. */
    public String differenceText() {
      return of().isNothing(difference) ? "unchanged" : of().change(difference);
    }

    /** The difference as a page's headline shows it. */
    Headline headline() {
      String change = of().changeInWords(difference) + "; published " + publishedText();
      return new Headline(label, scenarioText(), change, of().tone(difference));
    }
  }

  /**
   * Compares two plans.
   *
   * @throws IllegalArgumentException where they share no interval
   */
  public static PlanDifference of(NightPlan published, NightPlan scenario) {
    Instant start = later(published.grid().start(), scenario.grid().start());
    Instant end = earlier(published.grid().end(), scenario.grid().end());
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "plans are from "
              + published.grid().start()
              + " and "
              + scenario.grid().start()
              + ", valid: plans that share an interval");
    }
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (String group : groups(published, scenario)) {
      groups.put(
          group,
          rows(OF_A_GROUP, published.onlyGroup(group), scenario.onlyGroup(group), start, end));
    }
    return new PlanDifference(
        rows(List.of(Figure.values()), published, scenario, start, end), groups);
  }

  private static Set<String> groups(NightPlan published, NightPlan scenario) {
    Set<String> groups = new TreeSet<>();
    published.coverage().stream().map(GroupCoverage::group).forEach(groups::add);
    scenario.coverage().stream().map(GroupCoverage::group).forEach(groups::add);
    return groups;
  }

  private static List<Row> rows(
      List<Figure> figures, NightPlan published, NightPlan scenario, Instant start, Instant end) {
    PlanFigures then = PlanFigures.of(published, start, end);
    PlanFigures now = PlanFigures.of(scenario, start, end);
    List<Row> rows = new ArrayList<>();
    figures.forEach(figure -> rows.add(Row.of(figure, then.get(figure), now.get(figure))));
    return rows;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
