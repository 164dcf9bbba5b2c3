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
import org.tideshift.scheduler.marketplace.Claim;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.Seat;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** The offers that nights published, each with the state that its events amount to. */
final class OfferTable {
  private static final String INSERT =
      "insert into offer (offer_id, seat_id, staffing_group, agent_id, starts_at, ends_at, wave,"
          + " opens_at, closes_at, queues, brands, claim_probability, hourly_rate, bonus, state,"
          + " held)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)";

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
          offers.put(row.published().offer().offerId(), row);
        }
      }
    }
    return offers;
  }

  private static LedgerOffer read(ResultSet row) throws SQLException {
    Seat seat =
        new Seat(
            row.getString("seat_id"),
            row.getString("staffing_group"),
            new TimeSpan(Columns.moment(row, "starts_at"), Columns.moment(row, "ends_at")));
    ClaimWindow window =
        new ClaimWindow(
            row.getInt("wave"), Columns.moment(row, "opens_at"), Columns.moment(row, "closes_at"));
    PublishedOffer published =
        new PublishedOffer(
            new SeatOffer(row.getString("offer_id"), seat, row.getString("agent_id"), window),
            Columns.list(row, "queues"),
            new TreeSet<>(Columns.list(row, "brands")),
            row.getDouble("claim_probability"),
            new PublishedOffer.Pay(
                Optional.ofNullable(row.getBigDecimal("hourly_rate")),
                Optional.ofNullable(row.getBigDecimal("bonus"))));
    return new LedgerOffer(
        published,
        OfferState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("held"));
  }

  void add(Collection<PublishedOffer> offers) throws SQLException {
    Batches.execute(connection, INSERT, offers, OfferTable::write);
  }

  private static void write(PreparedStatement insert, PublishedOffer published)
      throws SQLException {
    SeatOffer offer = published.offer();
    insert.setString(1, offer.offerId());
    insert.setString(2, offer.seat().seatId());
    insert.setString(3, offer.seat().group());
    insert.setString(4, offer.agentId());
    Columns.set(insert, 5, offer.seat().span().start());
    Columns.set(insert, 6, offer.seat().span().end());
    insert.setInt(7, offer.window().wave());
    Columns.set(insert, 8, offer.window().opensAt());
    Columns.set(insert, 9, offer.window().closesAt());
    insert.setString(10, Columns.list(published.queues()));
    insert.setString(11, Columns.list(new TreeSet<>(published.brands())));
    insert.setDouble(12, published.claimProbability());
    setMoney(insert, 13, published.pay().hourlyRate());
    setMoney(insert, 14, published.pay().bonus());
    insert.setString(15, Columns.word(OfferState.NOT_OFFERED));
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
