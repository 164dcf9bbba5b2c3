package org.tideshift.cli;

import java.util.List;
import java.util.Locale;
import org.tideshift.forecast.evaluation.AccuracyRow;
import org.tideshift.forecast.evaluation.MethodSummary;

/** Accuracy as lines for people. */
final class AccuracyText {
  private static final String YARDSTICK = "four-week-mean";
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
    return text.append(overall(rows)).toString();
  }

  /** How each method does over all queues, against the mean of the same four weekday slots. */
  private static String overall(List<AccuracyRow> rows) {
    StringBuilder text = new StringBuilder();
    for (MethodSummary summary : MethodSummary.of(rows, YARDSTICK)) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %-20s %-9s %7.4f x the WAPE of %s%n",
              "all " + summary.queues() + " queues",
              summary.method(),
              summary.holidaysOnly() ? "holidays" : "all",
              summary.relativeWape(),
              YARDSTICK));
    }
    return text.toString();
  }
}
