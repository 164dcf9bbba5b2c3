package org.tideshift.scheduler.batch.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * Events that come, told apart: those that the ledger knows, those whose ids it knows otherwise,
 * and the new ones, each with a free key.
 */
final class Arrivals {
  private static final Comparator<Arrival> BY_KEY =
      Comparator.comparingLong(Arrival::key).thenComparingInt(Arrival::position);

  private final EventTable table;
  private final EventKeys keys;
  private final Arrival[] arrivals;
  private final BitSet known = new BitSet();
  private final BitSet displaced = new BitSet();
  private final List<String> conflicts = new ArrayList<>();
  private final List<Arrival> fresh = new ArrayList<>();

  private Arrivals(EventTable table, EventKeys keys, List<MarketEvent> happened) {
    this.table = table;
    this.keys = keys;
    this.arrivals = new Arrival[happened.size()];
    for (int i = 0; i < arrivals.length; i++) {
      MarketEvent event = happened.get(i);
      arrivals[i] = new Arrival(keys.of(event.eventId(), 0), i, event);
    }
    Arrays.sort(arrivals, BY_KEY);
  }

  /**
   * An event that came.
   *
   * @param key where it stands, or will
   * @param position its place among those it came with, from 0
   * @param event what happened
   */
  record Arrival(long key, int position, MarketEvent event) {}

  /**
   * Compares events with the ledger.
   *
   * @param happened each id once
   */
  static Arrivals of(List<MarketEvent> happened, EventTable table, EventKeys keys)
      throws SQLException {
    Arrivals all = new Arrivals(table, keys, happened);
    for (int i = 1; i < all.arrivals.length; i++) {
      all.displaced.set(i, all.arrivals[i].key() == all.arrivals[i - 1].key());
    }
    table.visit(Arrays.stream(all.arrivals).mapToLong(Arrival::key).toArray(), all::meet);
    all.place();
    return all;
  }

  /** The new ones, by key. */
  List<Arrival> fresh() {
    return fresh;
  }

  /** Ids that stand for other events. */
  List<String> conflicts() {
    return conflicts;
  }

  private void meet(EventTable.Row row) {
    int first = first(row.key());
    for (int i = first; i < arrivals.length && arrivals[i].key() == row.key(); i++) {
      boolean same = isSame(row, arrivals[i].event());
      known.set(i, same);
      displaced.set(i, !same);
    }
  }

  private boolean isSame(EventTable.Row row, MarketEvent event) {
    if (!row.event().eventId().equals(event.eventId())) {
      return false;
    }
    if (!row.event().equals(event)) {
      conflicts.add(event.eventId());
    }
    return true;
  }

  /** The place of a key's first arrival, or where it would be. */
  private int first(long key) {
    int at = Arrays.binarySearch(arrivals, new Arrival(key, -1, arrivals[0].event()), BY_KEY);
    return at < 0 ? -at - 1 : at;
  }

  private void place() throws SQLException {
    for (int i = 0; i < arrivals.length; i++) {
      if (!known.get(i) && !displaced.get(i)) {
        fresh.add(arrivals[i]);
      }
    }
    if (!displaced.isEmpty()) {
      placeDisplaced();
      fresh.sort(BY_KEY);
    }
  }

  /** Every first key of the others is one where an event stands, or will. */
  private void placeDisplaced() throws SQLException {
    Set<Long> taken = new HashSet<>();
    for (Arrival one : arrivals) {
      taken.add(one.key());
    }
    for (int i = displaced.nextSetBit(0); i >= 0; i = displaced.nextSetBit(i + 1)) {
      placeElsewhere(arrivals[i], taken);
    }
  }

  private void placeElsewhere(Arrival arrival, Set<Long> taken) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      long key = keys.of(arrival.event().eventId(), attempt);
      List<EventTable.Row> there = new ArrayList<>();
      table.visit(new long[] {key}, there::add);
      if (there.isEmpty() && taken.add(key)) {
        fresh.add(new Arrival(key, arrival.position(), arrival.event()));
        return;
      }
      if (!there.isEmpty() && isSame(there.get(0), arrival.event())) {
        return;
      }
    }
  }
}
