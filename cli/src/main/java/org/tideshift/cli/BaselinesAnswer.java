package org.tideshift.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tideshift.scheduler.batch.workspace.ReplayCsv;
import org.tideshift.scheduler.replay.CompareRotas;
import org.tideshift.scheduler.replay.Figure;
import org.tideshift.scheduler.replay.ReplayResult;
import org.tideshift.scheduler.replay.ScopeResult;

/** A comparison of plans for people and for scripts. */
record BaselinesAnswer(CompareRotas.Comparison comparison) {

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("offers", ReplayCsv.json(comparison.offers()));
    json.put("rota", ReplayCsv.json(comparison.rota()));
    json.put("foresight", ReplayCsv.json(comparison.foresight()));
    json.put("rota_starts", starts());
    return json;
  }

  private List<String> starts() {
    return comparison.fixed().starts().stream().map(Object::toString).toList();
  }

  String text() {
    return String.format(
            Locale.ROOT,
            "%-40s %8s %8s %10s %9s %9s %9s%n",
            "",
            "in time",
            "nobody",
            "paid h",
            "occupied",
            "with fill",
            "idle h")
        + line("offers", comparison.offers())
        + line("8-hour rota from " + String.join(", ", starts()), comparison.rota())
        + line("perfect foresight", comparison.foresight());
  }

  private static String line(String name, ReplayResult result) {
    ScopeResult all = result.overall();
    return String.format(
        Locale.ROOT,
        "%-40s %6.1f %% %6.2f %% %10.0f %7.1f %% %7.1f %% %9.0f%n",
        name,
        100 * all.mean(Figure.SERVICE_LEVEL),
        100 * all.mean(Figure.INTERVALS_WITH_NOBODY) / all.mean(Figure.REQUIRED_INTERVALS),
        all.mean(Figure.PAID_HOURS),
        100 * all.mean(Figure.OCCUPANCY),
        100 * all.mean(Figure.OCCUPANCY_WITH_FILL),
        all.mean(Figure.IDLE_HOURS));
  }
}
