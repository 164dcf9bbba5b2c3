package org.tideshift.forecast.history;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.tideshift.forecast.csv.CsvLayout;

/** A layout of history files, recognised by its header. */
final class HistoryLayout {
  /** Tideshift's own. */
  static final HistoryLayout NATIVE =
      new HistoryLayout(
          false,
          3,
          List.of(
              entry(HistoryColumn.TIME, "interval_start"),
              entry(HistoryColumn.QUEUE, "queue"),
              entry(HistoryColumn.CONTACTS, "contacts"),
              entry(HistoryColumn.CONTAINED, "contained"),
              entry(HistoryColumn.AHT, "aht_seconds"),
              entry(HistoryColumn.TOTAL_HANDLE_TIME, "total_handle_seconds"),
              entry(HistoryColumn.HANDLED, "handled"),
              entry(HistoryColumn.ABANDONED, "abandoned"),
              entry(HistoryColumn.BRAND, "brand"),
              entry(HistoryColumn.CHANNEL, "channel"),
              entry(HistoryColumn.LANGUAGE, "language")));

  /** Genesys Cloud's historical data import. */
  static final HistoryLayout GENESYS_CLOUD =
      new HistoryLayout(
          true,
          4,
          List.of(
              entry(HistoryColumn.TIME, "interval start utc date"),
              entry(HistoryColumn.QUEUE, "queue"),
              entry(HistoryColumn.CHANNEL, "media type"),
              entry(HistoryColumn.CONTACTS, "offered"),
              entry(HistoryColumn.SKILLS, "skill set"),
              entry(HistoryColumn.LANGUAGE, "language"),
              entry(HistoryColumn.HANDLED, "interactions handled"),
              entry(HistoryColumn.TOTAL_HANDLE_TIME, "total handle time (seconds)")));

  /** The same with handle time whose unit the header does not tell: seconds, as in the import. */
  private static final HistoryLayout GENESYS_CLOUD_UNIT_UNTOLD =
      new HistoryLayout(
          true,
          5,
          List.of(
              entry(HistoryColumn.TIME, "interval start utc date"),
              entry(HistoryColumn.QUEUE, "queue"),
              entry(HistoryColumn.CHANNEL, "media type"),
              entry(HistoryColumn.CONTACTS, "offered"),
              entry(HistoryColumn.TOTAL_HANDLE_TIME, "total handle time"),
              entry(HistoryColumn.SKILLS, "skill set"),
              entry(HistoryColumn.LANGUAGE, "language"),
              entry(HistoryColumn.HANDLED, "interactions handled")));

  /** Amazon Connect's historical data for forecasting. */
  static final HistoryLayout AMAZON_CONNECT =
      new HistoryLayout(
          true,
          4,
          List.of(
              entry(HistoryColumn.TIME, "timestamp"),
              entry(HistoryColumn.QUEUE, "queuename"),
              entry(HistoryColumn.CHANNEL, "channeltype"),
              entry(HistoryColumn.CONTACTS, "incomingcontactvolume"),
              entry(HistoryColumn.QUEUE_ID, "queueid"),
              entry(HistoryColumn.INTERVAL_LENGTH, "intervalduration"),
              entry(HistoryColumn.AHT, "averagehandletime"),
              entry(HistoryColumn.HANDLED, "contactshandled")));

  private static final List<HistoryLayout> ALL =
      List.of(NATIVE, GENESYS_CLOUD_UNIT_UNTOLD, GENESYS_CLOUD, AMAZON_CONNECT);
  private static final String NO_SUCH_COLUMN = "";

  private final boolean utc;
  private final CsvLayout csv;
  private final Map<HistoryColumn, String> names = new EnumMap<>(HistoryColumn.class);

  /** The first {@code required} columns must be there. */
  private HistoryLayout(boolean utc, int required, List<Entry<HistoryColumn, String>> columns) {
    this.utc = utc;
    List<String> all = columns.stream().map(Entry::getValue).toList();
    this.csv = new CsvLayout(all.subList(0, required), all.subList(required, all.size()));
    for (Entry<HistoryColumn, String> column : columns) {
      names.put(column.getKey(), column.getValue());
    }
  }

  static List<CsvLayout> all() {
    return ALL.stream().map(layout -> layout.csv).toList();
  }

  static HistoryLayout of(CsvLayout csv) {
    return ALL.stream().filter(layout -> layout.csv.equals(csv)).findFirst().orElseThrow();
  }

  /** Whether times without offset are UTC, because the column's definition says so. */
  boolean isUtc() {
    return utc;
  }

  /** Whether contacts of several channels may stand under one queue name. */
  boolean hasRoutePaths() {
    return !equals(NATIVE);
  }

  /** What the header calls a column; a name no header has where the layout lacks it. */
  String name(HistoryColumn column) {
    return names.getOrDefault(column, NO_SUCH_COLUMN);
  }
}
