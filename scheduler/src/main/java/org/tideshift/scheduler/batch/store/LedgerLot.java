package org.tideshift.scheduler.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.tideshift.scheduler.batch.workspace.Shared;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferGroups;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.marketplace.SettleClaims;
import org.tideshift.scheduler.marketplace.SettledEvent;
import org.tideshift.scheduler.marketplace.Settlement;

/**
 * Offers that are settled together, with all events about them. A great addition is settled lot by
 * lot, so that what the settling needs stands in memory for some thousand offers at a time.
 */
final class LedgerLot {
  private static final int OFFERS = 20_000;

  private final List<SeatOffer> offers;
  private final List<EventTable.Row> before = new ArrayList<>();
  private final List<Arrivals.Arrival> fresh = new ArrayList<>();

  private LedgerLot(List<SeatOffer> offers) {
    this.offers = offers;
  }

  /** The lots of an addition, and which of them an event goes to. */
  static final class Lots {
    private final List<LedgerLot> lots = new ArrayList<>();
    private final Map<String, LedgerLot> byOffer = new HashMap<>();
    private final LedgerLot strays = new LedgerLot(new ArrayList<>());

    /** The offers that can feel what is new. */
    Set<String> offerIds() {
      return byOffer.keySet();
    }

    void addBefore(EventTable.Row row) {
      LedgerLot lot = byOffer.get(row.event().about().offerId());
      if (lot != null) {
        lot.before.add(row);
      }
    }

    void addFresh(Arrivals.Arrival arrival) {
      byOffer.getOrDefault(arrival.event().about().offerId(), strays).fresh.add(arrival);
    }

    /** All lots; the last one has the events about offers that nobody published. */
    List<LedgerLot> all() {
      List<LedgerLot> all = new ArrayList<>(lots);
      all.add(strays);
      return all;
    }
  }

  /**
   * The offers that can feel what is new, by lots.
   *
   * @param all every offer
   * @param isTouched whether there is something new about an offer itself, by its id
   */
  static Lots of(Collection<SeatOffer> all, Predicate<String> isTouched) {
    Lots lots = new Lots();
    for (List<SeatOffer> offers : OfferGroups.of(all).lots(isTouched, OFFERS)) {
      LedgerLot lot = new LedgerLot(offers);
      lots.lots.add(lot);
      offers.forEach(offer -> lots.byOffer.put(offer.offerId(), lot));
    }
    return lots;
  }

  List<SeatOffer> offers() {
    return offers;
  }

  /** Events recorded before about these offers. */
  List<EventTable.Row> before() {
    return before;
  }

  /** Events that came now. */
  List<Arrivals.Arrival> fresh() {
    return fresh;
  }

  Settlement settle(Deadlines deadlines) {
    List<MarketEvent> replayed = new ArrayList<>(before.size() + fresh.size());
    before.forEach(row -> replayed.add(row.event()));
    fresh.forEach(one -> replayed.add(one.event()));
    return new SettleClaims(deadlines).settle(offers, replayed);
  }

  /** What became of each event, by its id. */
  static Map<String, Verdict> verdicts(Settlement settlement, Shared<Verdict> shared) {
    Map<String, Verdict> verdicts = new HashMap<>(2 * settlement.events().size());
    for (SettledEvent one : settlement.events()) {
      verdicts.put(one.event().eventId(), shared.of(Verdict.of(one.outcome())));
    }
    return verdicts;
  }

  /**
   * Keys of the events that are new to each offer, by its id.
   *
   * @param isAdded whether an offer is new itself, so that what waited for it is new to it too
   */
  Map<String, long[]> news(Predicate<String> isAdded) {
    Map<String, LongStream.Builder> news = new LinkedHashMap<>();
    for (EventTable.Row row : before) {
      if (isAdded.test(row.event().about().offerId())) {
        add(news, row.event(), row.key());
      }
    }
    fresh.forEach(one -> add(news, one.event(), one.key()));
    Map<String, long[]> keys = new HashMap<>(2 * news.size());
    news.forEach((offerId, built) -> keys.put(offerId, built.build().toArray()));
    return keys;
  }

  private static void add(Map<String, LongStream.Builder> news, MarketEvent event, long key) {
    news.computeIfAbsent(event.about().offerId(), unused -> LongStream.builder()).add(key);
  }

  /** Lets go of the events. */
  void clear() {
    before.clear();
    fresh.clear();
    offers.clear();
  }
}
