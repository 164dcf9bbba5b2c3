package org.tideshift.scheduler.batch.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.OfferState;

/** How values stand in columns, alike in both databases. */
final class Columns {
  private Columns() {}

  static void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
    statement.setObject(index, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  static Instant moment(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static EventKind kind(String word) {
    return EventKind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static OfferState state(String word) {
    return OfferState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Array keys(Connection connection, long[] keys) throws SQLException {
    return connection.createArrayOf("bigint", Arrays.stream(keys).boxed().toArray());
  }

  static String list(Collection<String> parts) {
    return String.join("|", parts);
  }

  static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
  }
}
