package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Offers by whose fate can depend on whose: those of one seat, those of one agent at overlapping
 * times, and so on from each of these. Settling a group alone gives what settling all gives.
 */
public final class OfferGroups {
  private static final Comparator<SeatOffer> BY_AGENT =
      Comparator.comparing(SeatOffer::agentId).thenComparing(offer -> offer.seat().span());

  private final SeatOffer[] offers;
  private final int[] parents;

  private OfferGroups(Collection<SeatOffer> all) {
    offers = all.toArray(SeatOffer[]::new);
    Arrays.sort(offers, BY_AGENT);
    parents = new int[offers.length];
    Arrays.setAll(parents, i -> i);
  }

  /** The groups of all these offers, each given once. */
  public static OfferGroups of(Collection<SeatOffer> offers) {
    OfferGroups groups = new OfferGroups(offers);
    groups.tieSeats();
    groups.tieAgents();
    return groups;
  }

  private void tieSeats() {
    Map<String, Integer> first = new HashMap<>(2 * offers.length);
    for (int i = 0; i < offers.length; i++) {
      Integer rival = first.putIfAbsent(offers[i].seat().seatId(), i);
      if (rival != null) {
        tie(rival, i);
      }
    }
  }

  /**
   * An agent's offers stand in the order of their starts; each is tied to the one that ends last.
   */
  private void tieAgents() {
    int last = 0;
    for (int i = 1; i < offers.length; i++) {
      boolean sameAgent = offers[i].agentId().equals(offers[last].agentId());
      if (sameAgent && offers[i].seat().span().overlaps(offers[last].seat().span())) {
        tie(last, i);
      }
      last = sameAgent && end(last).isAfter(end(i)) ? last : i;
    }
  }

  private Instant end(int offer) {
    return offers[offer].seat().span().end();
  }

  private void tie(int one, int other) {
    parents[root(other)] = root(one);
  }

  private int root(int offer) {
    int at = offer;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /**
   * Returns the groups that have any of the offers asked for, several groups together.
   *
   * @param isAsked says it of an offer's id
   * @param size a lot is full when it has so many offers
   */
  public List<List<SeatOffer>> lots(Predicate<String> isAsked, int size) {
    BitSet asked = new BitSet(offers.length);
    for (int i = 0; i < offers.length; i++) {
      if (isAsked.test(offers[i].offerId())) {
        asked.set(root(i));
      }
    }
    int[] lotOf = lotsOfRoots(asked, size);
    List<List<SeatOffer>> lots = new ArrayList<>();
    for (int i = 0; i < offers.length; i++) {
      if (asked.get(root(i))) {
        int lot = lotOf[root(i)];
        while (lots.size() <= lot) {
          lots.add(new ArrayList<>());
        }
        lots.get(lot).add(offers[i]);
      }
    }
    return lots;
  }

  private int[] lotsOfRoots(BitSet asked, int size) {
    int[] members = new int[offers.length];
    for (int i = 0; i < offers.length; i++) {
      members[root(i)]++;
    }
    int[] lotOf = new int[offers.length];
    int lot = 0;
    int filled = 0;
    for (int root = asked.nextSetBit(0); root >= 0; root = asked.nextSetBit(root + 1)) {
      lotOf[root] = lot;
      filled += members[root];
      if (filled >= size) {
        lot++;
        filled = 0;
      }
    }
    return lotOf;
  }
}
