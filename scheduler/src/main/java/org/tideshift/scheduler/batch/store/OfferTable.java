package org.tideshift.scheduler.batch.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.Shared;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.Seat;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** The offers that nights published, each with the state that its events amount to. */
final class OfferTable {
  private static final String COLUMNS =
      "offer_id, seat_id, staffing_group, agent_id, starts_at, ends_at, wave, opens_at, closes_at,"
          + " queues, brands, claim_probability, reason, hourly_rate, bonus, state, held";
  private static final String SELECT_STANDING =
      "select offer_id, seat_id, staffing_group, agent_id, starts_at, ends_at, wave, opens_at,"
          + " closes_at, claim_probability, state, held from offer";
  private static final String INSERT =
      "insert into offer ("
          + COLUMNS
          + ", event_keys) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** More are not listed: a row of a million numbers would be written anew with every event. */
  private static final int MOST_KEYS = 10_000;

  private static final int IDS_AT_A_TIME = 5_000;
  private static final String KEYS_ADDED =
      keysAdded("?", "cast(? as bigint array)") + " where offer_id = ?";

  private static final int CHANGES_AT_A_TIME = 500;
  private static final String CHANGE =
      "(cast(? as varchar), cast(? as varchar), cast(? as boolean), cast(? as int),"
          + " cast(? as bigint array))";

  private final Connection connection;
  private final Shared<String> texts = new Shared<>();
  private final Shared<Instant> moments = new Shared<>();
  private final Shared<OfferRow.Work> works = new Shared<>();
  private final Shared<Optional<BigDecimal>> amounts = new Shared<>();

  private static String keysAdded(String number, String keys) {
    return " event_keys = case when cardinality(event_keys) + "
        + number
        + " <= "
        + MOST_KEYS
        + " then event_keys || "
        + keys
        + " end";
  }

  OfferTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * An offer without the terms that do not matter to its fate.
   *
   * @param offer the offer
   * @param claimProbability how likely it was thought to be worked, 0..1
   * @param state where it stands
   * @param held whether the agent has or ever had the seat
   */
  record Standing(SeatOffer offer, double claimProbability, OfferState state, boolean held) {
    /** The offer as the lifecycle has it, but for its times: these only its events know. */
    OfferStatus withoutTimes() {
      return new OfferStatus(offer, state, Optional.empty(), 0, Optional.empty());
    }
  }

  /** Where every offer stands, by id. */
  Map<String, Standing> standings() throws SQLException {
    Map<String, Standing> standings = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(SELECT_STANDING)) {
      visit(query, one -> standings.put(one.offer().offerId(), one));
    }
    return standings;
  }

  /** Shows where offers stand whose shifts end after a moment, and not after another. */
  void visitEnding(Instant after, Instant until, Consumer<Standing> visitor) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(SELECT_STANDING + " where ends_at > ? and ends_at <= ?")) {
      Columns.set(query, 1, after);
      Columns.set(query, 2, until);
      visit(query, visitor);
    }
  }

  /** When the last of all shifts ends; empty where there is none. */
  Optional<Instant> findLastEnd() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select max(ends_at) from offer");
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getObject(1) == null ? Optional.empty() : Optional.of(Columns.moment(rows, 1));
    }
  }

  private void visit(PreparedStatement query, Consumer<Standing> visitor) throws SQLException {
    query.setFetchSize(Batches.FETCH);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        visitor.accept(standing(rows));
      }
    }
  }

  private Standing standing(ResultSet row) throws SQLException {
    Seat seat = new Seat(row.getString(2), texts.of(row.getString(3)), span(row, 5));
    SeatOffer offer =
        new SeatOffer(row.getString(1), seat, texts.of(row.getString(4)), window(row, 7));
    return new Standing(
        offer, row.getDouble(10), Columns.state(row.getString(11)), row.getBoolean(12));
  }

  private TimeSpan span(ResultSet row, int first) throws SQLException {
    return new TimeSpan(moment(row, first), moment(row, first + 1));
  }

  private ClaimWindow window(ResultSet row, int first) throws SQLException {
    return new ClaimWindow(row.getInt(first), moment(row, first + 1), moment(row, first + 2));
  }

  private Instant moment(ResultSet row, int column) throws SQLException {
    return moments.of(Columns.moment(row, column));
  }

  /** Keys of all events about these offers, sorted; empty where one has too many to list. */
  Optional<long[]> findEventKeys(Collection<String> offerIds) throws SQLException {
    List<String> all = List.copyOf(offerIds);
    LongStream.Builder keys = LongStream.builder();
    for (int from = 0; from < all.size(); from += IDS_AT_A_TIME) {
      List<String> some = all.subList(from, Math.min(all.size(), from + IDS_AT_A_TIME));
      if (!addEventKeys(some, keys)) {
        return Optional.empty();
      }
    }
    return Optional.of(keys.build().sorted().toArray());
  }

  private boolean addEventKeys(List<String> offerIds, LongStream.Builder keys) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select event_keys from offer where offer_id = any(?)")) {
      query.setArray(1, connection.createArrayOf("varchar", offerIds.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Array listed = rows.getArray(1);
          if (listed == null) {
            return false;
          }
          for (Object key : (Object[]) listed.getArray()) {
            keys.add((Long) key);
          }
        }
      }
    }
    return true;
  }

  /** Every offer, by id. */
  Map<String, LedgerOffer> all() throws SQLException {
    Map<String, LedgerOffer> offers = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("select " + COLUMNS + " from offer order by offer_id")) {
      query.setFetchSize(Batches.FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LedgerOffer row = read(rows);
          offers.put(row.published().offerId(), row);
        }
      }
    }
    return offers;
  }

  private LedgerOffer read(ResultSet row) throws SQLException {
    ShiftOffer shift =
        new ShiftOffer(
            texts.of(row.getString(4)),
            texts.of(row.getString(3)),
            span(row, 5),
            row.getDouble(12),
            texts.of(row.getString(13)));
    OfferRow.Work work =
        new OfferRow.Work(
            Columns.list(row.getString(10)), new TreeSet<>(Columns.list(row.getString(11))));
    OfferRow.Promise promise =
        new OfferRow.Promise(
            Optional.of(window(row, 7)),
            amounts.of(Optional.ofNullable(row.getBigDecimal(14))),
            amounts.of(Optional.ofNullable(row.getBigDecimal(15))));
    return new LedgerOffer(
        new OfferRow(row.getString(1), row.getString(2), shift, works.of(work), promise),
        Columns.state(row.getString(16)),
        row.getBoolean(17));
  }

  /**
   * Adds offers.
   *
   * @param changes what is new about each of them, by id
   */
  void add(Collection<OfferRow> offers, Map<String, OfferChange> changes) throws SQLException {
    Batches.execute(
        connection,
        INSERT,
        offers,
        (insert, published) -> {
          write(insert, published);
          OfferChange change = Objects.requireNonNull(changes.get(published.offerId()));
          insert.setString(16, Columns.word(change.state()));
          insert.setBoolean(17, change.held());
          insert.setArray(18, listed(change.eventKeys()));
        });
  }

  private @Nullable Array listed(Long[] keys) throws SQLException {
    return keys.length > MOST_KEYS ? null : connection.createArrayOf("bigint", keys);
  }

  private static void write(PreparedStatement insert, OfferRow published) throws SQLException {
    ShiftOffer shift = published.shift();
    ClaimWindow window = published.promise().window().orElseThrow();
    insert.setString(1, published.offerId());
    insert.setString(2, published.seatId());
    insert.setString(3, shift.group());
    insert.setString(4, shift.agentId());
    Columns.set(insert, 5, shift.span().start());
    Columns.set(insert, 6, shift.span().end());
    insert.setInt(7, window.wave());
    Columns.set(insert, 8, window.opensAt());
    Columns.set(insert, 9, window.closesAt());
    insert.setString(10, Columns.list(published.work().queues()));
    insert.setString(11, Columns.list(published.work().brands()));
    insert.setDouble(12, shift.claimProbability());
    insert.setString(13, shift.reason());
    setMoney(insert, 14, published.promise().hourlyRate());
    setMoney(insert, 15, published.promise().bonus());
  }

  private static void setMoney(PreparedStatement insert, int index, Optional<BigDecimal> amount)
      throws SQLException {
    insert.setBigDecimal(index, amount.orElse(null));
  }

  /** Sets what is new about offers. */
  void update(List<OfferChange> changes) throws SQLException {
    if (Dialect.of(connection) == Dialect.POSTGRESQL) {
      for (int from = 0; from < changes.size(); from += CHANGES_AT_A_TIME) {
        updateAtOnce(changes.subList(from, Math.min(changes.size(), from + CHANGES_AT_A_TIME)));
      }
      return;
    }
    Batches.execute(
        connection,
        "update offer set state = ?, held = ?," + KEYS_ADDED,
        changes,
        (update, change) -> {
          update.setString(1, Columns.word(change.state()));
          update.setBoolean(2, change.held());
          setKeys(update, 3, change.offerId(), change.eventKeys());
        });
  }

  /** One statement for many offers spares a server to bind and execute one for each. */
  private void updateAtOnce(List<OfferChange> changes) throws SQLException {
    String sql =
        "update offer set state = n.state, held = n.held,"
            + keysAdded("n.added", "n.keys")
            + " from (values "
            + String.join(", ", Collections.nCopies(changes.size(), CHANGE))
            + ") as n (offer_id, state, held, added, keys) where offer.offer_id = n.offer_id";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      int index = 1;
      for (OfferChange change : changes) {
        update.setString(index++, change.offerId());
        update.setString(index++, Columns.word(change.state()));
        update.setBoolean(index++, change.held());
        update.setInt(index++, change.eventKeys().length);
        update.setArray(index++, connection.createArrayOf("bigint", change.eventKeys()));
      }
      update.executeUpdate();
    }
  }

  /** Lists further events about offers. */
  void list(Map<String, List<Long>> eventKeys) throws SQLException {
    Batches.execute(
        connection,
        "update offer set" + KEYS_ADDED,
        new TreeMap<>(eventKeys).entrySet(),
        (update, one) -> setKeys(update, 1, one.getKey(), one.getValue().toArray(Long[]::new)));
  }

  private void setKeys(PreparedStatement update, int first, String offerId, Long[] keys)
      throws SQLException {
    update.setInt(first, keys.length);
    update.setArray(first + 1, connection.createArrayOf("bigint", keys));
    update.setString(first + 2, offerId);
  }
}
