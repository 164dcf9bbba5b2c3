package org.tideshift.forecast.history;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;

/** Takes the rows of one file, in whichever layout its header shows. */
final class HistoryFile implements Consumer<CsvRow> {
  private final HistoryOptions options;
  private final SeriesTable series;
  private final HistoryRows rows;
  private final DeclaredLength length;
  private final FileRemarks remarks = new FileRemarks();
  private Optional<Cells> cells = Optional.empty();

  private record Cells(HistoryLayout layout, RowTimes times, HandleTimes handleTimes) {}

  HistoryFile(HistoryOptions options, SeriesTable series, HistoryRows rows, DeclaredLength length) {
    this.options = options;
    this.series = series;
    this.rows = rows;
    this.length = length;
  }

  @Override
  public void accept(CsvRow row) {
    if (cells.isEmpty()) {
      cells = Optional.of(start(row));
    }
    read(row, cells.get());
  }

  private Cells start(CsvRow row) {
    HistoryLayout layout = HistoryLayout.of(row.layout());
    String time = layout.name(HistoryColumn.TIME);
    String sum = layout.name(HistoryColumn.TOTAL_HANDLE_TIME);
    String mean = layout.name(HistoryColumn.AHT);
    if (row.hasColumn(sum) && row.hasColumn(mean)) {
      row.headerError(sum, "beside " + mean + ", valid: one of the two");
    }
    rows.startFile(row.file(), time);
    return new Cells(
        layout,
        new RowTimes(time, layout.isUtc(), options.zone(), remarks),
        new HandleTimes(layout, remarks));
  }

  private void read(CsvRow row, Cells file) {
    HistoryLayout layout = file.layout();
    OptionalInt number = series.find(row, layout, remarks);
    Optional<RowTime> time = file.times().find(row, number.orElse(-1));
    long contacts = row.whole(layout.name(HistoryColumn.CONTACTS), 0, HandleTimes.MOST_CONTACTS);
    length.read(row, layout);
    String containedColumn = layout.name(HistoryColumn.CONTAINED);
    OptionalLong contained = row.findWhole(containedColumn, 0, HandleTimes.MOST_CONTACTS);
    if (contained.isPresent() && contained.getAsLong() > contacts && !row.isBad()) {
      row.error(
          containedColumn,
          contained.getAsLong() + " of " + contacts + " contacts, valid: 0 to " + contacts);
    }
    HandleTime handleTime = file.handleTimes().read(row, contacts, contained.orElse(0));
    if (!row.isBad() && number.isPresent() && time.isPresent()) {
      rows.add(number.getAsInt(), time.get().minute(), (int) row.line(), (int) contacts);
      rows.offsetOfLast(time.get().offset().getTotalSeconds() / 60);
      rows.handleTimeOfLast((int) handleTime.timedContacts(), handleTime.seconds());
      contained.ifPresent(count -> rows.containedInLast((int) count));
    }
  }

  /** Tells what only the whole file shows. */
  void end(String file, DataProblems problems) {
    cells.ifPresent(read -> read.times().endFile(file));
    remarks.tell(problems);
  }
}
