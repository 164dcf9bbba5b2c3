package org.tideshift.cli;

import java.util.Locale;
import java.util.Optional;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.replay.Estimate;
import org.tideshift.scheduler.replay.Figure;
import org.tideshift.scheduler.replay.ReplayResult;
import org.tideshift.scheduler.replay.ScopeResult;

/** A replay as a table for people. */
final class ReplayText {
  private ReplayText() {}

  static String of(ReplayResult result) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-32s %9s %9s %7s %9s %9s %9s %8s%n",
                "",
                "contacts",
                "in time",
                "ASA s",
                "given up",
                "occupied",
                "with fill",
                "nobody"));
    result.scopes().forEach(scope -> text.append(line(scope)));
    return text.toString();
  }

  private static String line(ScopeResult scope) {
    return String.format(
        Locale.ROOT,
        "%-32s %9s %9s %7s %9s %9s %9s %8s%n",
        scope.scope().name().toLowerCase(Locale.ROOT) + " " + Printable.text(scope.name()),
        number(scope, Figure.OFFERED, "%.0f"),
        share(scope, Figure.SERVICE_LEVEL),
        number(scope, Figure.ASA_SECONDS, "%.1f"),
        share(scope, Figure.ABANDONMENT),
        share(scope, Figure.OCCUPANCY),
        share(scope, Figure.OCCUPANCY_WITH_FILL),
        number(scope, Figure.INTERVALS_WITH_NOBODY, "%.0f"));
  }

  private static String share(ScopeResult scope, Figure figure) {
    Optional<Estimate> estimate = scope.find(figure);
    return estimate
        .map(found -> String.format(Locale.ROOT, "%.1f %%", 100 * found.mean()))
        .orElse("");
  }

  private static String number(ScopeResult scope, Figure figure, String format) {
    return scope
        .find(figure)
        .map(found -> String.format(Locale.ROOT, format, found.mean()))
        .orElse("");
  }
}
