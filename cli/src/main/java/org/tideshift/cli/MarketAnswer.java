package org.tideshift.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tideshift.scheduler.marketplace.simulation.CompareStrategies.Comparison;
import org.tideshift.scheduler.marketplace.simulation.DayFigures;
import org.tideshift.scheduler.marketplace.simulation.Estimate;
import org.tideshift.scheduler.marketplace.simulation.RangeHits;
import org.tideshift.scheduler.marketplace.simulation.StrategyResult;
import org.tideshift.scheduler.marketplace.simulation.StrategyStudy;

/** Simulated markets, for people and as JSON. */
record MarketAnswer(StrategyStudy study) {
  private static final double THOUSAND = 1000;

  private record Figure(String name, String label, ToDoubleFunction<DayFigures> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("fill_rate", "fill rate", DayFigures::fillRate),
          new Figure("short_intervals", "short intervals", DayFigures::shortIntervals),
          new Figure("short_agent_intervals", "short agent-intervals", DayFigures::shortAgents),
          new Figure("surplus_agent_intervals", "surplus agent-intervals", DayFigures::surplus),
          new Figure("paid_hours", "paid hours", DayFigures::paidHours));

  /** Every seed with its nights, then means and standard errors over the seeds. */
  Map<String, Object> json() {
    RangeHits hits = study.hits();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seeds", study.seeds().stream().map(MarketAnswer::seed).toList());
    json.put("strategies", strategies());
    json.put("short_saved_against_flat_factor", estimate(study.saved()));
    json.put("most_paid_hours_apart", rounded(study.mostApart()));
    json.put("agents_with_ten_offers", hits.agents());
    json.put("claim_rates_in_range", hits.claims());
    json.put("show_rates_in_range", hits.shows());
    json.put("share_of_rates_in_range", rounded(hits.share()));
    return json;
  }

  private static Map<String, Object> seed(Comparison compared) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", compared.seed());
    json.put("flat_factor", rounded(compared.flatFactor()));
    json.put("paid_hours_apart", rounded(compared.paidHoursApart()));
    json.put("short_saved_against_flat_factor", rounded(compared.saved()));
    json.put("brier_score", rounded(compared.calibration().brierScore()));
    json.put("brier_score_of_average", rounded(compared.calibration().brierOfAverage()));
    Map<String, Object> nights = new LinkedHashMap<>();
    for (StrategyResult one : compared.strategies()) {
      nights.put(one.name(), one.days().stream().map(MarketAnswer::figures).toList());
    }
    json.put("nights", nights);
    return json;
  }

  private static Map<String, Object> figures(DayFigures day) {
    Map<String, Object> json = new LinkedHashMap<>();
    FIGURES.forEach(figure -> json.put(figure.name(), rounded(figure.of().applyAsDouble(day))));
    return json;
  }

  private Map<String, Object> strategies() {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = 0; i < study.strategies().size(); i++) {
      Map<String, Object> figures = new LinkedHashMap<>();
      List<DayFigures> totals = study.totals(i);
      FIGURES.forEach(one -> figures.put(one.name(), estimate(Estimate.of(totals, one.of()))));
      json.put(study.strategies().get(i), figures);
    }
    return json;
  }

  private static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mean", rounded(estimate.mean()));
    json.put("standard_error", rounded(estimate.standardError()));
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }

  /** The nights of the first seed, then all seeds together. */
  String text() {
    List<String> lines = new ArrayList<>();
    Comparison first = study.seeds().get(0);
    lines.add(
        "seed "
            + study.firstSeed()
            + ", night by night: fill rate, short intervals, surplus agent-intervals");
    lines.add(row("night", first.strategies().stream().map(StrategyResult::name).toList()));
    for (int night = 0; night < first.flat().days().size(); night++) {
      int at = night;
      lines.add(
          row(
              String.valueOf(night + 1),
              first.strategies().stream().map(one -> night(one.days().get(at))).toList()));
    }
    lines.add("");
    int seeds = study.seeds().size();
    lines.add(
        seeds < 2
            ? "sum of all nights"
            : "sum of all nights, mean of " + seeds + " seeds ± standard error");
    for (Figure figure : FIGURES) {
      lines.add(row(figure.label(), means(figure)));
    }
    lines.add("");
    lines.addAll(verdict());
    return String.join("\n", lines) + "\n";
  }

  private static String night(DayFigures day) {
    return String.format(
        Locale.ROOT, "%.3f %4d %6.0f", day.fillRate(), day.shortIntervals(), day.surplus());
  }

  private List<String> means(Figure figure) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < study.strategies().size(); i++) {
      Estimate mean = Estimate.of(study.totals(i), figure.of());
      String form = figure.name().equals("fill_rate") ? "%.4f" : "%.1f";
      cells.add(
          String.format(Locale.ROOT, form, mean.mean()) + plusMinus(mean.standardError(), form));
    }
    return cells;
  }

  /** One market says nothing about how much markets differ. */
  private String plusMinus(double standardError, String form) {
    return study.seeds().size() < 2 ? "" : " ± " + String.format(Locale.ROOT, form, standardError);
  }

  private List<String> verdict() {
    Estimate saved = study.saved();
    RangeHits hits = study.hits();
    return List.of(
        String.format(
            Locale.ROOT,
            "by probability has %.1f %%%s %s short agent-intervals than the flat factor, with paid"
                + " hours within %.2f %% in every seed",
            100 * Math.abs(saved.mean()),
            plusMinus(100 * saved.standardError(), "%.1f %%"),
            saved.mean() < 0 ? "more" : "fewer",
            100 * study.mostApart()),
        hits.agents() == 0
            ? "hidden rates inside their 90 % ranges: no agent had ten offers"
            : String.format(
                Locale.ROOT,
                "hidden rates inside their 90 %% ranges: %.1f %% (claim %d, show %d of %d agents with"
                    + " ten offers or more)",
                100 * hits.share(),
                hits.claims(),
                hits.shows(),
                hits.agents()));
  }

  private static String row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
    cells.forEach(cell -> row.append(String.format(Locale.ROOT, "%20s", cell)));
    return row.toString();
  }
}
