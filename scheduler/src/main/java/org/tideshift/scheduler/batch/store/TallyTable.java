package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.marketplace.EventKind;

/** How many events of each kind came to which outcome. */
final class TallyTable {
  private final Connection connection;

  TallyTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * What is counted.
   *
   * @param kind what happened
   * @param outcome what became of it
   */
  record Entry(EventKind kind, String outcome) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : outcome.compareTo(other.outcome);
    }
  }

  /** The counts of every kind, as others see them. */
  List<EventCount> counts() throws SQLException {
    Map<Entry, Long> all = all();
    List<EventCount> counts = new ArrayList<>();
    for (EventKind kind : EventKind.values()) {
      long refused = all.getOrDefault(new Entry(kind, Verdict.REFUSED), 0L);
      long events =
          all.entrySet().stream()
              .filter(one -> one.getKey().kind() == kind)
              .mapToLong(Map.Entry::getValue)
              .sum();
      counts.add(new EventCount(kind, events - refused, refused));
    }
    return counts;
  }

  private Map<Entry, Long> all() throws SQLException {
    Map<Entry, Long> counts = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement("select * from ledger_tally");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        counts.put(
            new Entry(Columns.kind(rows.getString("event")), rows.getString("outcome")),
            rows.getLong("events"));
      }
    }
    return counts;
  }

  /** Adds to the counts; what is counted for the first time gets a row. */
  void add(Map<Entry, Long> changes) throws SQLException {
    Map<Entry, Long> before = all();
    Map<Entry, Long> known = new TreeMap<>(changes);
    known.keySet().retainAll(before.keySet());
    Map<Entry, Long> unknown = new TreeMap<>(changes);
    unknown.keySet().removeAll(before.keySet());
    write("update ledger_tally set events = events + ? where event = ? and outcome = ?", known);
    write("insert into ledger_tally (events, event, outcome) values (?, ?, ?)", unknown);
  }

  private void write(String sql, Map<Entry, Long> changes) throws SQLException {
    Batches.execute(
        connection,
        sql,
        changes.entrySet(),
        (statement, change) -> {
          statement.setLong(1, change.getValue());
          statement.setString(2, Columns.word(change.getKey().kind()));
          statement.setString(3, change.getKey().outcome());
        });
  }
}
