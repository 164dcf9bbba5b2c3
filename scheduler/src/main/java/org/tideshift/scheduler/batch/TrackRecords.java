package org.tideshift.scheduler.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideshift.forecast.evaluation.DriftAlarm;
import org.tideshift.forecast.evaluation.RealisedAccuracy;
import org.tideshift.forecast.evaluation.RealisedRow;
import org.tideshift.scheduler.report.BacktestLine;
import org.tideshift.scheduler.report.TrackRecord;

/** Puts what came of earlier forecasts into words. */
public final class TrackRecords {
  private static final int ORDER_A_SCOPE = 1000;

  private TrackRecords() {}

  /** As a page shows it; nights that could not be read are something for a person, too. */
  static TrackRecord of(MakeAccuracy.Result result) {
    List<String> alarms =
        new ArrayList<>(result.alarms().stream().map(TrackRecords::words).toList());
    int unread = result.warnings().size();
    if (unread > 0) {
      alarms.add(
          unread
              + (unread == 1 ? " earlier night is" : " earlier nights are")
              + " left out of the accuracy, for the forecast cannot be read. tideshift accuracy"
              + " names the file");
    }
    return new TrackRecord(
        result.nights(), result.rows().stream().map(TrackRecords::line).toList(), alarms);
  }

  /** Where not even the earlier nights can be listed. */
  static TrackRecord unreadable() {
    return new TrackRecord(
        0,
        List.of(),
        List.of(
            "The earlier nights cannot be read, so it is not known how good their forecasts were."
                + " tideshift accuracy names the file"));
  }

  private static TrackRecord.Line line(RealisedRow row) {
    RealisedAccuracy accuracy = row.accuracy();
    return new TrackRecord.Line(
        row.queue(),
        scope(row),
        order(row),
        accuracy.intervals(),
        new BacktestLine.Measures(
            accuracy.wape(), accuracy.bias(), accuracy.inRange(), accuracy.gainOverNaive()));
  }

  private static int order(RealisedRow row) {
    return switch (row.scope()) {
      case ALL, LEAD -> row.value();
      case HOUR -> ORDER_A_SCOPE + row.value();
      case SPECIAL_DAY -> 2 * ORDER_A_SCOPE + row.value();
    };
  }

  private static String scope(RealisedRow row) {
    return switch (row.scope()) {
      case ALL -> "";
      case LEAD -> row.value() + (row.value() == 1 ? " day ahead" : " days ahead");
      case HOUR -> String.format(Locale.ROOT, "hour %02d", row.value());
      case SPECIAL_DAY -> row.value() == 1 ? "special days" : "ordinary days";
    };
  }

  /** An alarm in a sentence, with what to do. */
  public static String words(DriftAlarm alarm) {
    double size = 100 * Math.abs(alarm.size());
    return switch (alarm.kind()) {
      case BIAS ->
          String.format(
              Locale.ROOT,
              "queue '%s': since %s the forecasts of the coming day are %.0f %% too %s. Maybe tell"
                  + " of what has changed in special-days.csv",
              alarm.queue(),
              alarm.since(),
              size,
              alarm.size() > 0 ? "high" : "low");
      case CONTAINMENT ->
          String.format(
              Locale.ROOT,
              "queue '%s': since %s AI finishes %.0f points %s of the contacts than forecast. Maybe"
                  + " tell of the release in special-days.csv, or set forecast.containment",
              alarm.queue(),
              alarm.since(),
              size,
              alarm.size() > 0 ? "more" : "fewer");
    };
  }
}
