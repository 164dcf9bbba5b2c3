package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;

/**
 * Moves the events of the first schema, which lay in the order of recording with an index on ids
 * and one on offers, to a table in the order of their keys. Every step may be repeated, since H2
 * ends a transaction with each table that is made; the old table goes when all of it is in the new.
 */
final class EventsByKey implements JavaMigration {
  private static final int ROWS_AT_A_TIME = 50_000;
  private static final List<String> BEGIN =
      List.of(
          "drop table if exists market_event",
          "drop table if exists stray_event",
          """
          create table market_event (
            event_key bigint primary key,
            event_id varchar(200) not null,
            offer_id varchar(200) not null,
            agent_id varchar(1000) not null,
            event varchar(16) not null,
            happened_at timestamp with time zone not null,
            reason varchar(1000) not null,
            recorded_at timestamp with time zone not null,
            outcome varchar(16) not null,
            refusal varchar(32),
            why varchar(4000),
            seq bigint not null
          )""",
          """
          create table stray_event (
            event_key bigint primary key,
            offer_id varchar(200) not null
          )""",
          "alter table offer add column if not exists event_keys bigint array",
          "update offer set event_keys = cast(array[] as bigint array)",
          "alter table ledger_head add column if not exists last_seq bigint default 0 not null");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "events by key";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (!hasOldEvents(connection)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String sql : BEGIN) {
        statement.execute(sql);
      }
    }
    new Move(connection).all();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table ledger_event");
    }
  }

  private static boolean hasOldEvents(Connection connection) throws SQLException {
    for (String name : List.of("LEDGER_EVENT", "ledger_event")) {
      try (ResultSet tables =
          connection
              .getMetaData()
              .getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
        if (tables.next()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The events on their way, some at a time. */
  private static final class Move {
    private final Connection connection;
    private final EventTable events;
    private final StrayTable strays;
    private final Set<String> published = new TreeSet<>();

    Move(Connection connection) {
      this.connection = connection;
      this.events = new EventTable(connection);
      this.strays = new StrayTable(connection);
    }

    void all() throws SQLException {
      readPublished();
      List<Old> some = after(0);
      while (!some.isEmpty()) {
        move(some);
        some = after(some.get(some.size() - 1).seq());
      }
    }

    private record Old(long seq, MarketEvent event, Verdict verdict, Instant recordedAt) {}

    private void readPublished() throws SQLException {
      try (PreparedStatement query = connection.prepareStatement("select offer_id from offer");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          published.add(rows.getString(1));
        }
      }
    }

    private List<Old> after(long seq) throws SQLException {
      List<Old> found = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "select seq, event_id, offer_id, agent_id, event, happened_at, reason, outcome,"
                  + " refusal, why, recorded_at from ledger_event where seq > ? order by seq"
                  + " fetch first "
                  + ROWS_AT_A_TIME
                  + " rows only")) {
        query.setLong(1, seq);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            found.add(old(rows));
          }
        }
      }
      return found;
    }

    private static Old old(ResultSet row) throws SQLException {
      MarketEvent event =
          new MarketEvent(
              row.getString(2),
              new OfferKey(row.getString(3), row.getString(4)),
              Columns.kind(row.getString(5)),
              Columns.moment(row, 6),
              row.getString(7));
      Verdict verdict =
          Verdict.of(
              row.getString(8),
              Optional.ofNullable(row.getString(9)),
              Optional.ofNullable(row.getString(10)));
      return new Old(row.getLong(1), event, verdict, Columns.moment(row, 11));
    }

    private void move(List<Old> some) throws SQLException {
      Map<Instant, List<EventTable.Row>> rows = new HashMap<>();
      Map<String, List<Long>> listed = new HashMap<>();
      List<Arrivals.Arrival> lost = new ArrayList<>();
      for (Arrivals.Arrival one :
          Arrivals.of(some.stream().map(Old::event).toList(), events, EventKeys.STANDARD).fresh()) {
        Old old = some.get(one.position());
        EventTable.Row row = new EventTable.Row(one.key(), old.seq(), old.event(), old.verdict());
        rows.computeIfAbsent(old.recordedAt(), unused -> new ArrayList<>()).add(row);
        String offerId = old.event().about().offerId();
        if (published.contains(offerId)) {
          listed.computeIfAbsent(offerId, unused -> new ArrayList<>()).add(one.key());
        } else {
          lost.add(one);
        }
      }
      for (Map.Entry<Instant, List<EventTable.Row>> one : rows.entrySet()) {
        events.add(one.getValue(), one.getKey(), done -> {});
      }
      strays.add(lost);
      new OfferTable(connection).list(listed);
      events.setLastSeq(some.get(some.size() - 1).seq());
    }
  }
}
