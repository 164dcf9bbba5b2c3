package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;

/** The events of the ledger, each with what became of it. */
final class EventTable {
  private static final int KEYS_AT_A_TIME = 5_000;
  private static final String INSERT =
      "insert into ledger_event (event_id, offer_id, agent_id, event, happened_at, reason,"
          + " recorded_at, outcome, refusal, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;

  /** Events are many and offers few; each pair of offer and agent is held once. */
  private final Map<OfferKey, OfferKey> keys = new HashMap<>();

  EventTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * An event of the table.
   *
   * @param event what happened
   * @param verdict what became of it
   */
  record Row(MarketEvent event, Verdict verdict) {}

  /** The events with these ids. */
  List<Row> withIds(Collection<String> ids) throws SQLException {
    return isEmpty() ? List.of() : where("event_id", ids);
  }

  /** The events about these offers, in no order. */
  List<Row> aboutOffers(Collection<String> offerIds) throws SQLException {
    return isEmpty() ? List.of() : where("offer_id", offerIds);
  }

  private boolean isEmpty() throws SQLException {
    return lastSeq() == 0;
  }

  /** The number of the event recorded last; 0 where there is none. */
  long lastSeq() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select coalesce(max(seq), 0) from ledger_event");
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<Row> where(String column, Collection<String> keys) throws SQLException {
    List<Row> found = new ArrayList<>();
    List<String> all = List.copyOf(keys);
    String sql = "select * from ledger_event where " + column + " = any(?)";
    for (int from = 0; from < all.size(); from += KEYS_AT_A_TIME) {
      List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_A_TIME));
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setArray(1, connection.createArrayOf("varchar", some.toArray()));
        read(query, found);
      }
    }
    return found;
  }

  /** The events recorded up to a number, and dated up to a moment, in no order. */
  List<MarketEvent> known(long seq, Instant at) throws SQLException {
    List<Row> found = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from ledger_event where seq <= ? and happened_at <= ?")) {
      query.setLong(1, seq);
      Columns.set(query, 2, at);
      read(query, found);
    }
    return found.stream().map(Row::event).toList();
  }

  /** Every event, with those that were recorded at the same time; the earliest first. */
  List<LedgerHistory.Recorded> recorded() throws SQLException {
    Map<Instant, List<MarketEvent>> records = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from ledger_event order by seq")) {
      query.setFetchSize(Batches.FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          records
              .computeIfAbsent(Columns.moment(rows, "recorded_at"), any -> new ArrayList<>())
              .add(read(rows).event());
        }
      }
    }
    return records.entrySet().stream()
        .map(one -> new LedgerHistory.Recorded(one.getKey(), one.getValue()))
        .toList();
  }

  private void read(PreparedStatement query, List<Row> found) throws SQLException {
    query.setFetchSize(Batches.FETCH);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(read(rows));
      }
    }
  }

  private Row read(ResultSet row) throws SQLException {
    OfferKey about = new OfferKey(row.getString("offer_id"), row.getString("agent_id"));
    MarketEvent event =
        new MarketEvent(
            row.getString("event_id"),
            keys.computeIfAbsent(about, key -> key),
            Columns.kind(row, "event"),
            Columns.moment(row, "happened_at"),
            row.getString("reason"));
    Verdict verdict =
        new Verdict(
            row.getString("outcome"),
            Optional.ofNullable(row.getString("refusal")),
            Optional.ofNullable(row.getString("why")));
    return new Row(event, verdict);
  }

  /** Adds events in the order of the list. */
  void add(List<Row> fresh, Instant recordedAt) throws SQLException {
    Batches.execute(
        connection,
        INSERT,
        fresh,
        (insert, row) -> {
          MarketEvent event = row.event();
          insert.setString(1, event.eventId());
          insert.setString(2, event.about().offerId());
          insert.setString(3, event.about().agentId());
          insert.setString(4, Columns.word(event.kind()));
          Columns.set(insert, 5, event.at());
          insert.setString(6, event.reason());
          Columns.set(insert, 7, recordedAt);
          insert.setString(8, row.verdict().outcome());
          insert.setString(9, row.verdict().refusal().orElse(null));
          insert.setString(10, row.verdict().why().orElse(null));
        });
  }

  /** Corrects what became of events, after an earlier one came late. */
  void update(Collection<Row> corrected) throws SQLException {
    Batches.execute(
        connection,
        "update ledger_event set outcome = ?, refusal = ?, why = ? where event_id = ?",
        corrected,
        (update, row) -> {
          update.setString(1, row.verdict().outcome());
          update.setString(2, row.verdict().refusal().orElse(null));
          update.setString(3, row.verdict().why().orElse(null));
          update.setString(4, row.event().eventId());
        });
  }
}
