package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tideshift.scheduler.offers.TimeSpan;

/** A few agents and seats with random events, legal or not, some of them about unknown offers. */
public final class RandomMarket {
  private static final int MOST_EVENTS = 60;
  private static final List<EventKind> KINDS = List.of(EventKind.values());

  private final List<SeatOffer> offers = new ArrayList<>();
  private final List<MarketEvent> events = new ArrayList<>();

  public RandomMarket(Random random) {
    int seats = 1 + random.nextInt(6);
    int agents = 1 + random.nextInt(5);
    for (int i = 0; i < seats; i++) {
      int start = 60 + random.nextInt(80);
      TimeSpan span =
          new TimeSpan(
              MarketSketch.hour(start), MarketSketch.hour(start + 1.0 + random.nextInt(12)));
      Seat seat = new Seat("s" + i, "voice", span);
      for (int offer = random.nextInt(4); offer >= 0; offer--) {
        ClaimWindow window =
            new ClaimWindow(
                1, MarketSketch.hour(random.nextInt(20)), MarketSketch.hour(50 + start));
        offers.add(new SeatOffer("o" + offers.size(), seat, "a" + random.nextInt(agents), window));
      }
    }
    for (int i = random.nextInt(MOST_EVENTS); i >= 0; i--) {
      events.add(event(random, i));
    }
  }

  private MarketEvent event(Random random, int number) {
    int at = random.nextInt(offers.size() + 1);
    boolean known = at < offers.size();
    boolean right = known && random.nextInt(20) > 0;
    OfferKey about = new OfferKey(known ? "o" + at : "?", right ? offers.get(at).agentId() : "a0");
    return new MarketEvent(
        "e" + number, about, kind(random), MarketSketch.hour(random.nextInt(150) - 1.0), "");
  }

  /** Offers and claims more often than the rest, or few events would be legal. */
  private static EventKind kind(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> EventKind.OFFERED;
      case 1 -> EventKind.CLAIMED;
      default -> KINDS.get(random.nextInt(KINDS.size()));
    };
  }

  public List<SeatOffer> offers() {
    return offers;
  }

  public List<MarketEvent> events() {
    return events;
  }
}
