package org.tideshift.forecast.history;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tideshift.forecast.csv.CsvRow;

/** Reads how long people's contacts took, as a mean or as a sum. */
final class HandleTimes {
  static final long MOST_CONTACTS = 10_000_000;
  // Longer than any real contact; usually milliseconds that are called seconds.
  private static final double LONGEST_PLAUSIBLE = 4 * 3600;
  private static final double MOST_MEAN_SECONDS = 1e9;
  private static final double MOST_SECONDS = 1e12;

  private final HistoryLayout layout;
  private final FileRemarks remarks;

  HandleTimes(HistoryLayout layout, FileRemarks remarks) {
    this.layout = layout;
    this.remarks = remarks;
  }

  /** What the row tells. */
  HandleTime read(CsvRow row, long contacts, long contained) {
    String mean = layout.name(HistoryColumn.AHT);
    String sum = layout.name(HistoryColumn.TOTAL_HANDLE_TIME);
    long weight = weight(row, contacts, contained);
    OptionalDouble aht = row.findDecimal(mean, 0, MOST_MEAN_SECONDS);
    OptionalDouble total = row.findDecimal(sum, 0, MOST_SECONDS);
    if (aht.isPresent() && aht.getAsDouble() == 0 && isRoundedAway(row)) {
      remarks.add(row, mean, "rounded", "AHT of 0 s of one handled contact is left out");
      return HandleTime.NOT_TOLD;
    }
    if (aht.isPresent()) {
      check(row, mean, weight, aht.getAsDouble());
      return new HandleTime(weight, weight * aht.getAsDouble());
    }
    if (total.isPresent() && weight > 0) {
      check(row, sum, weight, total.getAsDouble() / weight);
      return new HandleTime(weight, total.getAsDouble());
    }
    if (total.orElse(0) > 0) {
      remarks.add(row, sum, "nobody", "handle time without a handled contact is left out");
    }
    return HandleTime.NOT_TOLD;
  }

  /** One contact, told to be handled, may have lasted less than half a second; two hardly both. */
  private boolean isRoundedAway(CsvRow row) {
    return row.findWhole(layout.name(HistoryColumn.HANDLED), 0, MOST_CONTACTS).orElse(0) == 1;
  }

  /** Contacts handled by people: told, or what neither an AI agent finished nor was abandoned. */
  private long weight(CsvRow row, long contacts, long contained) {
    OptionalLong handled = row.findWhole(layout.name(HistoryColumn.HANDLED), 0, MOST_CONTACTS);
    OptionalLong abandoned = row.findWhole(layout.name(HistoryColumn.ABANDONED), 0, MOST_CONTACTS);
    return handled.orElse(Math.max(0, contacts - contained - abandoned.orElse(0)));
  }

  private void check(CsvRow row, String column, long weight, double aht) {
    if (weight > 0 && aht == 0) {
      row.error(
          column, "0 with " + weight + " contacts handled, valid: above 0, or blank if not known");
    } else if (aht > LONGEST_PLAUSIBLE) {
      remarks.add(
          row,
          column,
          "long",
          "AHT of "
              + Math.round(aht)
              + " s is above 4 hours, plausible: up to 14400 s. Maybe it is in milliseconds");
    }
  }
}
