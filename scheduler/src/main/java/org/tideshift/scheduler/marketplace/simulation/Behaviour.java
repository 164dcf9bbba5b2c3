package org.tideshift.scheduler.marketplace.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.HourOfWeek;

/** What agents do about an offer, by their hidden rates. */
final class Behaviour {
  private static final double MOST = 0.98;
  private static final double SAYS_NO = 0.4;

  private final SimulatedMarket market;
  private final Chance chance;

  Behaviour(SimulatedMarket market) {
    this.market = market;
    this.chance = new Chance(market.seed());
  }

  /** The hidden probability that the offer is claimed, 0..1. */
  double claimRate(SeatOffer offer) {
    Instant start = offer.seat().span().start();
    LocalDateTime local = LocalDateTime.ofInstant(start, market.problem().rules().week().zone());
    double factor =
        market
            .claimFactors()
            .getOrDefault(new HourOfWeek(local.getDayOfWeek(), local.getHour()), 1.0);
    return Math.min(MOST, hidden(offer).claim() * factor);
  }

  private HiddenRates hidden(SeatOffer offer) {
    return Objects.requireNonNull(market.hidden().get(offer.agentId()));
  }

  /** All that the agent will say and do about the offer, some of it long after. */
  List<MarketEvent> answers(SeatOffer offer) {
    TimeSpan span = offer.seat().span();
    Instant opens = offer.window().opensAt();
    SplittableRandom random = chance.of(offer.agentId(), span.start(), opens);
    long open = Duration.between(opens, offer.window().closesAt()).toSeconds();
    Instant answered = opens.plusSeconds((long) (open * random.nextDouble()));
    List<MarketEvent> events = new ArrayList<>();
    if (random.nextDouble() >= claimRate(offer)) {
      if (random.nextDouble() < SAYS_NO) {
        events.add(event(offer, EventKind.DECLINED, answered));
      }
      return events;
    }
    events.add(event(offer, EventKind.CLAIMED, answered));
    boolean comes = random.nextDouble() < hidden(offer).show();
    if (comes) {
      events.add(event(offer, EventKind.CONFIRMED, answered));
      events.add(event(offer, EventKind.WORKED, span.end()));
    } else {
      events.add(backsOut(offer, answered, random));
    }
    return events;
  }

  /** Who does not want to come any more says so where the release is free, if they can. */
  private static MarketEvent backsOut(SeatOffer offer, Instant claimed, SplittableRandom random) {
    Instant start = offer.seat().span().start();
    Instant changed =
        claimed.plusSeconds(
            (long) (Duration.between(claimed, start).toSeconds() * random.nextDouble()));
    boolean free = !changed.isAfter(start.minus(SimulateFortnight.DEADLINES.releaseFreeUntil()));
    return free
        ? event(offer, EventKind.RELEASED, changed)
        : event(offer, EventKind.NO_SHOW, offer.seat().span().end());
  }

  static MarketEvent event(SeatOffer offer, EventKind kind, Instant at) {
    return new MarketEvent(
        offer.offerId() + "-" + kind, new OfferKey(offer.offerId(), offer.agentId()), kind, at, "");
  }
}
