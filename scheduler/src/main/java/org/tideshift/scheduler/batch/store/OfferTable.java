package org.tideshift.scheduler.batch.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.Claim;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** The offers that nights published, each with the state that its events amount to. */
final class OfferTable {
  private static final String INSERT =
      "insert into offer (offer_id, seat_id, staffing_group, agent_id, starts_at, ends_at, wave,"
          + " opens_at, closes_at, queues, brands, claim_probability, reason, hourly_rate, bonus, state,"
          + " held)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)";

  private final Connection connection;

  OfferTable(Connection connection) {
    this.connection = connection;
  }

  /** Every offer, by id. */
  Map<String, LedgerOffer> all() throws SQLException {
    Map<String, LedgerOffer> offers = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from offer order by offer_id")) {
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
    return new LedgerOffer(
        published,
        OfferState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("held"));
  }

  void add(Collection<OfferRow> offers) throws SQLException {
    Batches.execute(connection, INSERT, offers, OfferTable::write);
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
    insert.setString(16, Columns.word(OfferState.NOT_OFFERED));
  }

  private static void setMoney(PreparedStatement insert, int index, Optional<BigDecimal> amount)
      throws SQLException {
    insert.setBigDecimal(index, amount.orElse(null));
  }

  /** Sets what the events of offers amount to. */
  void update(Collection<OfferStatus> changed) throws SQLException {
    Batches.execute(
        connection,
        "update offer set state = ?, held = ? where offer_id = ?",
        changed,
        (update, status) -> {
          update.setString(1, Columns.word(status.state()));
          update.setBoolean(2, isHeld(status));
          update.setString(3, status.offer().offerId());
        });
  }

  /** Whether the agent has or ever had the seat. */
  static boolean isHeld(OfferStatus status) {
    return status.claim().flatMap(Claim::heldSince).isPresent();
  }
}
