package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.scheduler.batch.store.OfferTable.Standing;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.Predictions;
import org.tideshift.scheduler.marketplace.SeatFill;
import org.tideshift.scheduler.marketplace.SeatOffer;

/**
 * How many offers stand where and how many seats are filled, counted as offers change: to look at
 * half a million offers for it would take seconds.
 */
final class OfferTallies {
  private static final Set<OfferState> TOLD = EnumSet.of(OfferState.WORKED, OfferState.NO_SHOW);
  private static final Set<OfferState> NOT_OUT =
      EnumSet.of(OfferState.NOT_OFFERED, OfferState.WITHDRAWN);
  private static final SeatFill NO_SEATS = new SeatFill(0, 0);

  private final Connection connection;
  private final Map<OfferTally.Key, OfferTally> offers = new TreeMap<>();
  private final Map<Instant, SeatFill> seats = new TreeMap<>();

  OfferTallies(Connection connection) {
    this.connection = connection;
  }

  /**
   * Counts offers anew that were settled anew.
   *
   * @param concerned the offers, with all their rivals
   * @param known where offers stood before
   * @param now where the offers stand
   * @param added terms of those that are new
   */
  void replace(
      Collection<SeatOffer> concerned,
      Map<String, Standing> known,
      Collection<OfferStatus> now,
      Map<String, OfferRow> added) {
    List<Standing> before = new ArrayList<>();
    for (SeatOffer offer : concerned) {
      Optional.ofNullable(known.get(offer.offerId())).ifPresent(before::add);
    }
    count(before, -1);
    List<Standing> after = new ArrayList<>();
    for (OfferStatus status : now) {
      String id = status.offer().offerId();
      OfferRow row = added.get(id);
      double probability =
          row == null
              ? Objects.requireNonNull(known.get(id)).claimProbability()
              : row.shift().claimProbability();
      after.add(
          new Standing(status.offer(), probability, status.state(), OfferChange.isHeld(status)));
    }
    count(after, 1);
  }

  private void count(List<Standing> standings, int times) {
    Set<String> out = new HashSet<>();
    for (Standing one : standings) {
      add(offers, one, times);
      boolean isSeat = !NOT_OUT.contains(one.state()) && out.add(one.offer().seat().seatId());
      seats.merge(
          one.offer().seat().span().start(),
          new SeatFill(isSeat ? times : 0, one.state().takesTime() ? times : 0),
          SeatFill::plus);
    }
  }

  private static void add(Map<OfferTally.Key, OfferTally> tallies, Standing one, int times) {
    OfferTally tally = OfferTally.of(one.claimProbability()).times(times);
    tallies.merge(
        new OfferTally.Key(one.state(), one.held(), Predictions.bin(one.claimProbability())),
        tally,
        OfferTally::plus);
  }

  /** Writes what changed. */
  void write() throws SQLException {
    writeOffers();
    writeSeats();
  }

  private void writeOffers() throws SQLException {
    Map<OfferTally.Key, OfferTally> known = read();
    Map<Boolean, Map<OfferTally.Key, OfferTally>> changes = split(offers, known, OfferTally.NONE);
    for (Map.Entry<Boolean, Map<OfferTally.Key, OfferTally>> some : changes.entrySet()) {
      Batches.execute(
          connection,
          some.getKey()
              ? "update offer_tally set offers = offers + ?, probabilities = probabilities + ?,"
                  + " squares = squares + ? where state = ? and held = ? and bin = ?"
              : "insert into offer_tally (offers, probabilities, squares, state, held, bin)"
                  + " values (?, ?, ?, ?, ?, ?)",
          some.getValue().entrySet(),
          (statement, one) -> {
            statement.setLong(1, one.getValue().offers());
            statement.setLong(2, one.getValue().probabilities());
            statement.setLong(3, one.getValue().squares());
            statement.setString(4, Columns.word(one.getKey().state()));
            statement.setBoolean(5, one.getKey().held());
            statement.setInt(6, one.getKey().bin());
          });
    }
  }

  private void writeSeats() throws SQLException {
    Map<Boolean, Map<Instant, SeatFill>> changes = split(seats, readSeats(), NO_SEATS);
    for (Map.Entry<Boolean, Map<Instant, SeatFill>> some : changes.entrySet()) {
      Batches.execute(
          connection,
          some.getKey()
              ? "update seat_tally set seats = seats + ?, filled = filled + ? where starts_at = ?"
              : "insert into seat_tally (seats, filled, starts_at) values (?, ?, ?)",
          some.getValue().entrySet(),
          (statement, one) -> {
            statement.setLong(1, one.getValue().seats());
            statement.setLong(2, one.getValue().filled());
            Columns.set(statement, 3, one.getKey());
          });
    }
  }

  /** Real changes, by whether there is a row for them. */
  private static <K, V> Map<Boolean, Map<K, V>> split(
      Map<K, V> changes, Map<K, V> known, V nothing) {
    Map<Boolean, Map<K, V>> split = new HashMap<>();
    changes.forEach(
        (key, change) -> {
          if (!change.equals(nothing)) {
            split
                .computeIfAbsent(known.containsKey(key), unused -> new TreeMap<>())
                .put(key, change);
          }
        });
    return split;
  }

  private Map<OfferTally.Key, OfferTally> read() throws SQLException {
    Map<OfferTally.Key, OfferTally> found = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select state, held, bin, offers, probabilities, squares from offer_tally");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.put(
            new OfferTally.Key(
                Columns.state(rows.getString(1)), rows.getBoolean(2), rows.getInt(3)),
            new OfferTally(rows.getLong(4), rows.getLong(5), rows.getLong(6)));
      }
    }
    return found;
  }

  /** Seats offered and filled, by their start. */
  Map<Instant, SeatFill> seats() throws SQLException {
    Map<Instant, SeatFill> found = readSeats();
    found.values().removeIf(NO_SEATS::equals);
    return found;
  }

  private Map<Instant, SeatFill> readSeats() throws SQLException {
    Map<Instant, SeatFill> found = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement("select starts_at, seats, filled from seat_tally");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.put(Columns.moment(rows, 1), new SeatFill(rows.getLong(2), rows.getLong(3)));
      }
    }
    return found;
  }

  /** All offers. */
  List<OfferCount> all() throws SQLException {
    return counts(read());
  }

  private static List<OfferCount> counts(Map<OfferTally.Key, OfferTally> tallies) {
    return tallies.entrySet().stream()
        .filter(one -> one.getValue().offers() > 0)
        .map(one -> one.getValue().count(one.getKey()))
        .toList();
  }

  /** Offers whose shifts end no later than the last one that was worked or missed. */
  List<OfferCount> over(OfferTable table) throws SQLException {
    Map<OfferTally.Key, OfferTally> tallies = read();
    boolean told =
        tallies.entrySet().stream()
            .anyMatch(one -> TOLD.contains(one.getKey().state()) && one.getValue().offers() > 0);
    if (!told) {
      return List.of();
    }
    for (Standing one : later(table)) {
      add(tallies, one, -1);
    }
    return counts(tallies);
  }

  /** Offers that end later than that one: looked for from the last one back, by ever more days. */
  private static List<Standing> later(OfferTable table) throws SQLException {
    List<Standing> later = new ArrayList<>();
    Instant until = table.findLastEnd().orElseThrow();
    Optional<Instant> lastTold = Optional.empty();
    for (Duration back = Duration.ofDays(1); lastTold.isEmpty(); back = back.multipliedBy(2)) {
      Instant from = until.minus(back);
      table.visitEnding(from, until, later::add);
      lastTold =
          later.stream()
              .filter(one -> TOLD.contains(one.state()))
              .map(OfferTallies::end)
              .max(Instant::compareTo);
      until = from;
    }
    Instant last = lastTold.get();
    return later.stream().filter(one -> end(one).isAfter(last)).toList();
  }

  private static Instant end(Standing offer) {
    return offer.offer().seat().span().end();
  }
}
