package org.tideshift.scheduler.marketplace.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.tideshift.scheduler.marketplace.ClaimBook;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.LearnRates;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.RatePrior;
import org.tideshift.scheduler.marketplace.ResolvedOffers;
import org.tideshift.scheduler.marketplace.Seat;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.DeclinedTime;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.Terms;

/**
 * Plays a market night by night with one strategy: what is missing on the next three days is
 * offered, agents answer during the day, and the next night sees what they did so far and no more.
 */
final class SimulateFortnight {
  static final Deadlines DEADLINES = Deadlines.standard();

  private static final Duration OPEN = Duration.ofHours(20);
  private static final int DAYS_AHEAD = 3;

  private final SimulatedMarket market;
  private final MarketDays days;
  private final Strategy strategy;
  private final Planner planner;
  private final Behaviour behaviour;
  private final ClaimBook book = new ClaimBook(DEADLINES);
  private final PriorityQueue<MarketEvent> coming = new PriorityQueue<>(MarketEvent.ORDER);
  private final Map<String, Double> told = new HashMap<>();

  SimulateFortnight(SimulatedMarket market, Strategy strategy, Planner planner) {
    this.market = market;
    this.days = new MarketDays(market.problem());
    this.strategy = strategy;
    this.planner = planner;
    this.behaviour = new Behaviour(market);
  }

  /** Plays so many nights; each decides the day after it. */
  PlayedFortnight play(int nights) {
    for (int night = 0; night < nights; night++) {
      Instant asOf = days.night(night);
      recordUntil(asOf);
      List<OfferStatus> offers = book.settlement().offers();
      Instant lastChance = days.start(night + 2);
      OfferProblem problem = withClaims(days.part(night + 1, night + 1 + DAYS_AHEAD), offers);
      publish(asOf, strategy.aim(problem, () -> known(asOf, lastChance, offers)));
    }
    Instant end = days.night(nights + 1);
    recordUntil(end);
    List<OfferStatus> offers = book.settlement().offers();
    recordUntil(Instant.MAX);
    return new PlayedFortnight(
        market, nights, book.settlement().offers(), known(end, end, offers), told);
  }

  private void recordUntil(Instant moment) {
    List<MarketEvent> events = new ArrayList<>();
    while (!coming.isEmpty() && !coming.element().at().isAfter(moment)) {
      events.add(coming.remove());
    }
    book.record(events);
  }

  private Strategy.Known known(Instant asOf, Instant lastChance, List<OfferStatus> offers) {
    ZoneId zone = market.problem().rules().week().zone();
    ResolvedOffers resolved = new ResolvedOffers(asOf, zone);
    return new Strategy.Known(
        LearnRates.from(priors(Terms::claimRate), resolved.claims(offers)),
        LearnRates.from(priors(Terms::showRate), resolved.shows(offers)),
        lastChance);
  }

  private List<RatePrior> priors(ToDoubleFunction<Terms> rate) {
    return market.problem().pool().agents().stream()
        .map(one -> new RatePrior(one.id(), one.terms().tier(), rate.applyAsDouble(one.terms())))
        .toList();
  }

  private static OfferProblem withClaims(OfferProblem problem, List<OfferStatus> offers) {
    List<Commitment> claimed = new ArrayList<>();
    List<DeclinedTime> unwanted = new ArrayList<>();
    for (OfferStatus one : offers) {
      Seat seat = one.offer().seat();
      if (one.state().takesTime()) {
        claimed.add(new Commitment(one.offer().agentId(), seat.group(), Set.of(), seat.span(), 1));
      } else if (one.state() == OfferState.DECLINED || one.state() == OfferState.RELEASED) {
        unwanted.add(new DeclinedTime(one.offer().agentId(), seat.span()));
      }
    }
    return new OfferProblem(
        problem.requirements(),
        problem.access(),
        problem.pool().withClaims(claimed, unwanted),
        problem.rules());
  }

  private void publish(Instant asOf, OfferProblem problem) {
    List<SeatOffer> published = new ArrayList<>();
    for (ShiftOffer one : planner.plan(problem)) {
      SeatOffer offer = seatOffer(one, asOf);
      published.add(offer);
      told.put(offer.offerId(), one.claimProbability());
      coming.add(Behaviour.event(offer, EventKind.OFFERED, asOf));
      coming.addAll(behaviour.answers(offer));
    }
    book.publish(published);
    recordUntil(asOf);
  }

  private static SeatOffer seatOffer(ShiftOffer offer, Instant asOf) {
    String id = offer.agentId() + " " + offer.span().start() + " " + asOf;
    return new SeatOffer(
        id,
        new Seat(id, offer.group(), offer.span()),
        offer.agentId(),
        new ClaimWindow(1, asOf, asOf.plus(OPEN)));
  }
}
