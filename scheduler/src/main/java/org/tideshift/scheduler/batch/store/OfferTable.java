package org.tideshift.scheduler.batch.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.Claim;
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
  private static final String INSERT =
      "insert into offer ("
          + COLUMNS
          + ", event_keys) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** More are not listed: a row of a million numbers would be written anew with every event. */
  private static final int MOST_KEYS = 10_000;

  private static final int IDS_AT_A_TIME = 5_000;
  private static final String KEYS_ADDED =
      " event_keys = case when cardinality(event_keys) + ? <= "
          + MOST_KEYS
          + " then event_keys || cast(? as bigint array) end where offer_id = ?";

  private final Connection connection;

  OfferTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * An offer without the terms that do not matter to its fate.
   *
   * @param offer the offer
   * @param state where it stands
   * @param held whether the agent has or ever had the seat
   */
  record Standing(SeatOffer offer, OfferState state, boolean held) {}

  /**
   * What is new about an offer.
   *
   * @param status what its events amount to
   * @param eventKeys keys of its new events
   */
  record Change(OfferStatus status, List<Long> eventKeys) {}

  /** Where every offer stands, by id. */
  Map<String, Standing> standings() throws SQLException {
    Map<String, Standing> standings = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select offer_id, seat_id, staffing_group, agent_id, starts_at, ends_at, wave, opens_at,"
                + " closes_at, state, held from offer order by offer_id")) {
      query.setFetchSize(Batches.FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Standing one = standing(rows, names);
          standings.put(one.offer().offerId(), one);
        }
      }
    }
    return standings;
  }

  /** Agents and groups have many offers; each name is held once. */
  private static Standing standing(ResultSet row, Map<String, String> names) throws SQLException {
    TimeSpan span = new TimeSpan(Columns.moment(row, 5), Columns.moment(row, 6));
    ClaimWindow window =
        new ClaimWindow(row.getInt(7), Columns.moment(row, 8), Columns.moment(row, 9));
    Seat seat =
        new Seat(
            row.getString(2), names.computeIfAbsent(row.getString(3), Function.identity()), span);
    String agent = names.computeIfAbsent(row.getString(4), Function.identity());
    return new Standing(
        new SeatOffer(row.getString(1), seat, agent, window),
        state(row.getString(10)),
        row.getBoolean(11));
  }

  private static OfferState state(String word) {
    return OfferState.valueOf(word.toUpperCase(Locale.ROOT));
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

  private static LedgerOffer read(ResultSet row) throws SQLException {
    ShiftOffer shift =
        new ShiftOffer(
            row.getString("agent_id"),
            row.getString("staffing_group"),
            new TimeSpan(Columns.moment(row, "starts_at"), Columns.moment(row, "ends_at")),
            row.getDouble("claim_probability"),
            row.getString("reason"));
    ClaimWindow window =
        new ClaimWindow(
            row.getInt("wave"), Columns.moment(row, "opens_at"), Columns.moment(row, "closes_at"));
    OfferRow published =
        new OfferRow(
            row.getString("offer_id"),
            row.getString("seat_id"),
            shift,
            new OfferRow.Work(
                Columns.list(row, "queues"), new TreeSet<>(Columns.list(row, "brands"))),
            new OfferRow.Promise(
                Optional.of(window),
                Optional.ofNullable(row.getBigDecimal("hourly_rate")),
                Optional.ofNullable(row.getBigDecimal("bonus"))));
    return new LedgerOffer(published, state(row.getString("state")), row.getBoolean("held"));
  }

  /**
   * Adds offers.
   *
   * @param changes what is new about each of them, by id
   */
  void add(Collection<OfferRow> offers, Map<String, Change> changes) throws SQLException {
    Batches.execute(
        connection,
        INSERT,
        offers,
        (insert, published) -> {
          write(insert, published);
          Change change = Objects.requireNonNull(changes.get(published.offerId()));
          insert.setString(16, Columns.word(change.status().state()));
          insert.setBoolean(17, isHeld(change.status()));
          insert.setArray(18, listed(change.eventKeys()));
        });
  }

  private @Nullable Array listed(List<Long> keys) throws SQLException {
    return keys.size() > MOST_KEYS ? null : connection.createArrayOf("bigint", keys.toArray());
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
  void update(Collection<Change> changes) throws SQLException {
    Batches.execute(
        connection,
        "update offer set state = ?, held = ?," + KEYS_ADDED,
        changes,
        (update, change) -> {
          update.setString(1, Columns.word(change.status().state()));
          update.setBoolean(2, isHeld(change.status()));
          setKeys(update, 3, change.status().offer().offerId(), change.eventKeys());
        });
  }

  /** Lists further events about offers. */
  void list(Map<String, List<Long>> eventKeys) throws SQLException {
    Batches.execute(
        connection,
        "update offer set" + KEYS_ADDED,
        new TreeMap<>(eventKeys).entrySet(),
        (update, one) -> setKeys(update, 1, one.getKey(), one.getValue()));
  }

  private void setKeys(PreparedStatement update, int first, String offerId, List<Long> keys)
      throws SQLException {
    update.setInt(first, keys.size());
    update.setArray(first + 1, connection.createArrayOf("bigint", keys.toArray()));
    update.setString(first + 2, offerId);
  }

  /** Whether the agent has or ever had the seat. */
  static boolean isHeld(OfferStatus status) {
    return status.claim().flatMap(Claim::heldSince).isPresent();
  }
}
