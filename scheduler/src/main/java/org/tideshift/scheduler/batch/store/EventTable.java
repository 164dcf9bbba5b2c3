package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.tideshift.scheduler.batch.workspace.Shared;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;

/**
 * The events of the ledger, each with what became of it. Rows lie in the order of their keys, so
 * many are written and read in that order, or the database would turn every page many times.
 */
final class EventTable {
  private static final String COLUMNS =
      "event_key, event_id, offer_id, agent_id, event, happened_at, reason, outcome, refusal, why,"
          + " seq";
  private static final String SELECT = "select " + COLUMNS + " from market_event ";
  private static final String SELECT_RECORDED =
      "select " + COLUMNS + ", recorded_at from market_event";
  private static final String INSERT =
      "insert into market_event (event_key, event_id, offer_id, agent_id, event, happened_at,"
          + " reason, outcome, refusal, why, seq, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int KEYS_AT_A_TIME = 5_000;

  /** Where so large a part of the rows is asked for, all are looked through instead. */
  private static final int ROWS_A_LOOKUP = 4;

  private final Connection connection;

  /** Events are many and offers few; each pair of offer and agent is held once. */
  private final Shared<OfferKey> offers = new Shared<>();

  EventTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * An event of the table.
   *
   * @param key where it stands
   * @param seq its number in the order of recording, from 1
   * @param event what happened
   * @param verdict what became of it
   */
  record Row(long key, long seq, MarketEvent event, Verdict verdict) {}

  /** The number of the event recorded last; 0 where there is none. */
  long lastSeq() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select last_seq from ledger_head");
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Shows the rows that stand under any of the keys, in no order. */
  void visit(long[] sortedKeys, Consumer<Row> visitor) throws SQLException {
    if (sortedKeys.length > lastSeq() / ROWS_A_LOOKUP) {
      visitAll(
          row -> {
            if (Arrays.binarySearch(sortedKeys, row.key()) >= 0) {
              visitor.accept(row);
            }
          });
      return;
    }
    for (int from = 0; from < sortedKeys.length; from += KEYS_AT_A_TIME) {
      int to = Math.min(sortedKeys.length, from + KEYS_AT_A_TIME);
      try (PreparedStatement query =
          connection.prepareStatement(SELECT + "where event_key = any(?)")) {
        query.setArray(1, Columns.keys(connection, Arrays.copyOfRange(sortedKeys, from, to)));
        read(query, visitor);
      }
    }
  }

  /** Shows all rows in the order of their keys, a few thousand in memory at a time. */
  void visitAll(Consumer<Row> visitor) throws SQLException {
    long[] last = {Long.MIN_VALUE};
    int read = Batches.FETCH;
    try (PreparedStatement query =
        connection.prepareStatement(
            SELECT
                + "where event_key >= ? order by event_key fetch first "
                + read
                + " rows only")) {
      while (read == Batches.FETCH) {
        query.setLong(1, last[0]);
        read =
            read(
                query,
                row -> {
                  visitor.accept(row);
                  last[0] = row.key() + 1;
                });
        if (last[0] == Long.MIN_VALUE) {
          return;
        }
      }
    }
  }

  /** The events recorded up to a number, and dated up to a moment, in no order. */
  List<MarketEvent> known(long seq, Instant at) throws SQLException {
    List<MarketEvent> found = new ArrayList<>();
    visitAll(
        row -> {
          if (row.seq() <= seq && !row.event().at().isAfter(at)) {
            found.add(row.event());
          }
        });
    return found;
  }

  /** The refused events of agents, those recorded last first. */
  List<RefusedEvent> refused(int most) throws SQLException {
    List<RefusedEvent> found = new ArrayList<>();
    String agents =
        Arrays.stream(EventKind.values())
            .filter(EventKind::isFromAgent)
            .map(kind -> "'" + Columns.word(kind) + "'")
            .collect(Collectors.joining(", "));
    try (PreparedStatement query =
        connection.prepareStatement(
            SELECT
                + "where refusal is not null and event in ("
                + agents
                + ") order by seq desc fetch first "
                + most
                + " rows only")) {
      read(query, row -> found.add(RefusedEvent.of(row.event(), row.verdict())));
    }
    return found;
  }

  /** Every event, with those that were recorded at the same time; the earliest first. */
  List<LedgerHistory.Recorded> recorded() throws SQLException {
    NavigableMap<Instant, List<Row>> records = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT_RECORDED)) {
      query.setFetchSize(Batches.FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          records
              .computeIfAbsent(Columns.moment(rows, 12), any -> new ArrayList<>())
              .add(read(rows));
        }
      }
    }
    return records.entrySet().stream()
        .map(one -> new LedgerHistory.Recorded(one.getKey(), inOrder(one.getValue())))
        .toList();
  }

  private static List<MarketEvent> inOrder(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparingLong(Row::seq)).map(Row::event).toList();
  }

  private int read(PreparedStatement query, Consumer<Row> visitor) throws SQLException {
    query.setFetchSize(Batches.FETCH);
    int read = 0;
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        visitor.accept(read(rows));
        read++;
      }
    }
    return read;
  }

  private Row read(ResultSet row) throws SQLException {
    OfferKey about = new OfferKey(row.getString(3), row.getString(4));
    String reason = row.getString(7);
    MarketEvent event =
        new MarketEvent(
            row.getString(2),
            offers.of(about),
            Columns.kind(row.getString(5)),
            Columns.moment(row, 6),
            reason.isEmpty() ? "" : reason);
    Verdict verdict =
        Verdict.of(
            row.getString(8),
            Optional.ofNullable(row.getString(9)),
            Optional.ofNullable(row.getString(10)));
    return new Row(row.getLong(1), row.getLong(11), event, verdict);
  }

  /** Holds the offer of an event that came once with those of the events that are read. */
  void share(Arrivals.Arrival arrival) {
    offers.of(arrival.event().about());
  }

  /**
   * Adds events; the quicker, the more they are in the order of their keys.
   *
   * @param written is told now and then how many are written
   */
  void add(Iterable<Row> fresh, Instant recordedAt, LongConsumer written) throws SQLException {
    long[] done = {0};
    Batches.execute(
        connection,
        INSERT,
        fresh,
        (insert, row) -> {
          MarketEvent event = row.event();
          insert.setLong(1, row.key());
          insert.setString(2, event.eventId());
          insert.setString(3, event.about().offerId());
          insert.setString(4, event.about().agentId());
          insert.setString(5, Columns.word(event.kind()));
          Columns.set(insert, 6, event.at());
          insert.setString(7, event.reason());
          insert.setString(8, row.verdict().outcome());
          insert.setString(9, row.verdict().refusal().orElse(null));
          insert.setString(10, row.verdict().why().orElse(null));
          insert.setLong(11, row.seq());
          Columns.set(insert, 12, recordedAt);
          done[0]++;
          if (done[0] % Batches.FETCH == 0) {
            written.accept(done[0]);
          }
        });
  }

  /** Says up to which number events are recorded. */
  void setLastSeq(long seq) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update ledger_head set last_seq = ?")) {
      update.setLong(1, seq);
      update.executeUpdate();
    }
  }

  /** Corrects what became of events, after an earlier one came late. */
  void update(Collection<Row> corrected) throws SQLException {
    Batches.execute(
        connection,
        "update market_event set outcome = ?, refusal = ?, why = ? where event_key = ?",
        corrected,
        (update, row) -> {
          update.setString(1, row.verdict().outcome());
          update.setString(2, row.verdict().refusal().orElse(null));
          update.setString(3, row.verdict().why().orElse(null));
          update.setLong(4, row.key());
        });
  }
}
