package org.tideshift.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tideshift.scheduler.batch.workspace.ReplayCsv;
import org.tideshift.scheduler.replay.CompareRotas;
import org.tideshift.scheduler.replay.Figure;
import org.tideshift.scheduler.replay.LiftLimits;
import org.tideshift.scheduler.replay.LiftLimits.Limit;
import org.tideshift.scheduler.replay.ReplayResult;
import org.tideshift.scheduler.replay.ScopeResult;
import org.tideshift.scheduler.replay.ScopeResult.Scope;

/** A comparison of plans for people and for scripts. */
record BaselinesAnswer(List<CompareRotas.Line> lines, List<LiftLimits.Line> limits) {
  private static final double AIM = 0.9;

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    for (CompareRotas.Line line : lines) {
      Map<String, Object> entry = new LinkedHashMap<>();
      if (!line.starts().isEmpty()) {
        entry.put("starts", line.starts().stream().map(Object::toString).toList());
      }
      entry.putAll(ReplayCsv.json(line.result()));
      json.put(line.plan().written(), entry);
    }
    if (!limits.isEmpty()) {
      Map<String, Object> lifted = new LinkedHashMap<>();
      limits.forEach(line -> lifted.put(line.limit().written(), ReplayCsv.json(line.result())));
      json.put("limits", lifted);
    }
    return json;
  }

  String text() {
    return header("")
        + lines.stream().map(line -> line(name(line), line.result())).collect(Collectors.joining())
        + lines.stream().limit(1).map(line -> missing(line.result())).collect(Collectors.joining())
        + limitsText();
  }

  private String limitsText() {
    if (limits.isEmpty()) {
      return "";
    }
    return System.lineSeparator()
        + header("with one limit lifted")
        + limits.stream()
            .map(line -> line(name(line.limit()), line.result()))
            .collect(Collectors.joining())
        + "Seats are covered to the agent here; all but the first line compare with the first"
        + System.lineSeparator();
  }

  private static String header(String title) {
    return String.format(
        Locale.ROOT,
        "%-46s %8s %8s %8s %9s %9s %9s %9s%n",
        title,
        "in time",
        "nobody",
        "paid h",
        "occupied",
        "with fill",
        "idle h",
        "fill done");
  }

  private static String line(String name, ReplayResult result) {
    ScopeResult all = result.overall();
    return String.format(
        Locale.ROOT,
        "%-46s %6.1f %% %6.2f %% %8.0f %7.1f %% %7.1f %% %9.0f %7.1f %%%n",
        name,
        100 * all.find(Figure.SERVICE_LEVEL).map(found -> found.mean()).orElse(1.0),
        100 * all.mean(Figure.INTERVALS_WITH_NOBODY) / all.mean(Figure.REQUIRED_INTERVALS),
        all.mean(Figure.PAID_HOURS),
        100 * all.mean(Figure.OCCUPANCY),
        100 * all.mean(Figure.OCCUPANCY_WITH_FILL),
        all.mean(Figure.IDLE_HOURS),
        100 * deferrableDone(result));
  }

  private static String name(Limit limit) {
    return switch (limit) {
      case POOL_AND_WINDOWS -> "pool and windows: anybody, at any time";
      case FILL_SKILLS -> "fill: everybody can do deferrable work";
      case PATIENCE -> "patience: nobody gives up";
      case SKILLS -> "skills: one pool for all who talk";
      case SERVICE_SPAN -> "service level over the other span";
    };
  }

  private static String name(CompareRotas.Line line) {
    String starts = line.starts().stream().map(Object::toString).collect(Collectors.joining(", "));
    return switch (line.plan()) {
      case OFFERS -> "offers";
      case ROTA -> "8-hour rota from " + starts;
      case LEAN_ROTA -> "leanest 8-hour rota from " + starts;
      case FORESIGHT -> "perfect foresight";
    };
  }

  /** Share of the deferrable work that was done; 1 where there is none. */
  private static double deferrableDone(ReplayResult result) {
    double offered = 0;
    double served = 0;
    for (ScopeResult queue : result.scopes()) {
      if (queue.scope() == Scope.QUEUE && queue.find(Figure.ASA_SECONDS).isEmpty()) {
        offered += queue.mean(Figure.OFFERED);
        served += queue.mean(Figure.SERVED);
      }
    }
    return offered == 0 ? 1 : served / offered;
  }

  /** What more deferrable work it would take to occupy nine tenths of the offers' paid time. */
  private static String missing(ReplayResult offers) {
    ScopeResult all = offers.overall();
    double missing =
        AIM * all.mean(Figure.PAID_HOURS)
            - all.mean(Figure.CONTACT_HOURS)
            - all.mean(Figure.FILL_HOURS);
    return missing <= 0
        ? ""
        : String.format(
            Locale.ROOT,
            "90 %% of the offers' paid time takes %.0f hours more of deferrable work; there were"
                + " %.0f, %.1f %% done%n",
            missing,
            all.mean(Figure.FILL_HOURS),
            100 * deferrableDone(offers));
  }
}
