package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.LongStream;

/** The keys of events about offers that nobody published; such an offer may still come. */
final class StrayTable {
  private final Connection connection;

  StrayTable(Connection connection) {
    this.connection = connection;
  }

  /** The keys of the events about these offers. */
  long[] about(Set<String> offerIds) throws SQLException {
    LongStream.Builder keys = LongStream.builder();
    try (PreparedStatement query =
        connection.prepareStatement("select event_key, offer_id from stray_event")) {
      query.setFetchSize(Batches.FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (offerIds.contains(rows.getString(2))) {
            keys.add(rows.getLong(1));
          }
        }
      }
    }
    return keys.build().toArray();
  }

  void add(Iterable<Arrivals.Arrival> strays) throws SQLException {
    Batches.execute(
        connection,
        "insert into stray_event (event_key, offer_id) values (?, ?)",
        strays,
        (insert, row) -> {
          insert.setLong(1, row.key());
          insert.setString(2, row.event().about().offerId());
        });
  }

  /** Lets go of events whose offer came. */
  void remove(Collection<Long> keys) throws SQLException {
    Batches.execute(
        connection,
        "delete from stray_event where event_key = ?",
        keys,
        (delete, key) -> delete.setLong(1, key));
  }
}
