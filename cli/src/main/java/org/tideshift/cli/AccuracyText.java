package org.tideshift.cli;

import java.util.List;
import java.util.Locale;
import org.tideshift.forecast.evaluation.AccuracyRow;

/** Accuracy as lines for people. */
final class AccuracyText {
  private static final String HEADER =
      String.format(
          Locale.ROOT,
          "%-24s %-20s %-9s %7s %7s %9s%n",
          "queue",
          "method",
          "days",
          "WAPE",
          "bias",
          "80% range");

  private AccuracyText() {}

  static String of(List<AccuracyRow> rows) {
    StringBuilder text = new StringBuilder(HEADER);
    for (AccuracyRow row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %-20s %-9s %7.4f %+7.4f %9.3f%n",
              row.queue(),
              row.method(),
              row.scope().holidaysOnly() ? "holidays" : "all",
              row.accuracy().wape(),
              row.accuracy().bias(),
              row.accuracy().coverage80()));
    }
    return text.toString();
  }
}
