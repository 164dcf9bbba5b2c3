package org.tideshift.forecast.history;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.calendar.WrittenTime;
import org.tideshift.forecast.csv.CsvRow;

/** Reads the times of one file: offsets written, offsets missing, hours that a clock repeats. */
final class RowTimes {
  private static final String ZERO_OFFSET = "zero offset";
  private static final int SECONDS_A_MINUTE = 60;

  private final String column;
  private final boolean utc;
  private final Optional<ZoneId> zone;
  private final FileRemarks remarks;
  private final Map<Repeated, Integer> repeatedHour = new HashMap<>();
  private final Map<Repeated, Integer> loneLines = new HashMap<>();
  private boolean localOffsetSeen;

  private record Repeated(int series, LocalDateTime local) {}

  /**
   * @param utc whether times without offset are UTC by definition
   * @param zone whose clock tells other offsets that are not written; empty where they must be
   */
  RowTimes(String column, boolean utc, Optional<ZoneId> zone, FileRemarks remarks) {
    this.column = column;
    this.utc = utc;
    this.zone = zone;
    this.remarks = remarks;
  }

  /** The time of the row; empty, with a problem recorded, where it cannot be told. */
  Optional<RowTime> find(CsvRow row, int series) {
    Optional<WrittenTime> written = row.findTime(column);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime local = written.get().local();
    Optional<ZoneOffset> offset = written.get().offset();
    if (offset.isPresent()) {
      compare(row, local, offset.get());
    } else {
      offset = findOffset(row, series, local);
    }
    return offset.flatMap(told -> onWholeMinute(row, local, told));
  }

  private Optional<RowTime> onWholeMinute(CsvRow row, LocalDateTime local, ZoneOffset offset) {
    long second = local.toEpochSecond(offset);
    if (Math.floorMod(second, SECONDS_A_MINUTE) != 0 || hasFraction(local)) {
      row.error(column, local + " is off the grid, valid: starts on a whole minute");
      return Optional.empty();
    }
    ZoneOffset clock =
        zone.map(place -> place.getRules().getOffset(local.toInstant(offset))).orElse(offset);
    return Optional.of(new RowTime((int) (second / SECONDS_A_MINUTE), clock));
  }

  private static boolean hasFraction(LocalDateTime time) {
    return time.getSecond() != 0 || time.getNano() != 0;
  }

  private void compare(CsvRow row, LocalDateTime local, ZoneOffset offset) {
    boolean isZero = offset.getTotalSeconds() == 0;
    localOffsetSeen |= !isZero;
    if (zone.isEmpty() || (isZero && isZulu(row.raw(column)))) {
      return;
    }
    ZoneOffset expected = zone.get().getRules().getOffset(local.toInstant(offset));
    if (!expected.equals(offset)) {
      remarks.add(
          row,
          column,
          isZero ? ZERO_OFFSET : "offset",
          "offset "
              + offset
              + " differs from "
              + expected
              + " of "
              + zone.get()
              + ", taken as it is");
    }
  }

  private static boolean isZulu(String time) {
    return time.indexOf('Z') >= 0 || time.indexOf('z') >= 0;
  }

  private Optional<ZoneOffset> findOffset(CsvRow row, int series, LocalDateTime local) {
    if (utc) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (zone.isEmpty()) {
      row.error(
          column,
          local
              + " has no offset, offset required, valid: "
              + WrittenTime.VALID
              + ". Maybe set timezone in tideshift.yaml or give --timezone");
      return Optional.empty();
    }
    List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      row.error(
          column,
          local + " does not exist in " + zone.get() + ": the clock was put forward over it");
      return Optional.empty();
    }
    boolean twice = offsets.size() > 1;
    return Optional.of(offsets.get(twice ? occurrence(row, new Repeated(series, local)) : 0));
  }

  private int occurrence(CsvRow row, Repeated time) {
    int before = repeatedHour.merge(time, 1, Integer::sum) - 1;
    if (before == 0) {
      loneLines.put(time, (int) row.line());
      return 0;
    }
    loneLines.remove(time);
    return 1;
  }

  /** Remarks on what only the whole file tells. */
  void endFile(String file) {
    if (!localOffsetSeen) {
      // A file that writes +00:00 throughout means UTC and says nothing of the local clock.
      remarks.drop(column, ZERO_OFFSET);
    }
    loneLines.values().stream()
        .sorted()
        .forEach(
            line ->
                remarks.add(
                    file,
                    line,
                    column,
                    "lone",
                    "only one row of an hour that the clock of "
                        + zone.map(ZoneId::getId).orElse("UTC")
                        + " repeats, taken as the earlier"));
  }
}
