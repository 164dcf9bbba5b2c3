package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.tideshift.scheduler.batch.store.LedgerSnapshot;
import org.tideshift.scheduler.batch.workspace.ClaimsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.NightEventsCsv.NightEvents;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.Claim;
import org.tideshift.scheduler.marketplace.ClaimProbabilities;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.DueExpiries;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.Expiry;
import org.tideshift.scheduler.marketplace.HoursAccount;
import org.tideshift.scheduler.marketplace.LearnRates;
import org.tideshift.scheduler.marketplace.LearntRates;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.RankBackups;
import org.tideshift.scheduler.marketplace.RatePrior;
import org.tideshift.scheduler.marketplace.ResolvedOffers;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.marketplace.SettleClaims;
import org.tideshift.scheduler.marketplace.Trial;
import org.tideshift.scheduler.marketplace.Waves;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.DeclinedTime;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.staffing.HourOfWeek;

/** What the ledger means for a night, and what the night's plan means for the ledger. */
final class NightMarket {
  private final Instant asOf;
  private final ZoneId zone;
  private final Deadlines deadlines;
  private final LedgerSnapshot ledger;
  private final Map<String, OfferRow> rows = new TreeMap<>();
  private final List<MarketEvent> expiries = new ArrayList<>();
  private List<OfferStatus> statuses;

  /** Settles the ledger as of the night's moment; what is due then expires first. */
  NightMarket(LedgerSnapshot ledger, Configuration configuration, Instant asOf) {
    this.asOf = asOf;
    this.zone = configuration.get(ConfigurationKeys.TIMEZONE);
    this.deadlines = Ledgers.deadlines(configuration);
    this.ledger = ledger;
    ledger.offers().forEach(offer -> rows.put(offer.offerId(), offer));
    this.statuses = settled();
    expire(new DueExpiries(deadlines).at(asOf, statuses));
  }

  private void expire(List<DueExpiries.Due> offers) {
    offers.forEach(one -> expiries.add(expiry(one)));
    statuses = settled();
  }

  /**
   * An offer may expire twice: for silence, and once a claim in time has become known, for want of
   * a confirmation.
   */
  private MarketEvent expiry(DueExpiries.Due due) {
    String word =
        due.why() == Expiry.UNCONFIRMED ? "unconfirmed" : ClaimsCsv.word(EventKind.EXPIRED);
    OfferKey about = new OfferKey(due.offer().offerId(), due.offer().agentId());
    return event(word, about, EventKind.EXPIRED, due.why().reason());
  }

  private List<OfferStatus> settled() {
    List<MarketEvent> events = new ArrayList<>(ledger.events());
    events.addAll(expiries);
    return new SettleClaims(deadlines)
        .statuses(ledger.offers().stream().map(OfferRow::inMarket).toList(), events);
  }

  /**
   * Takes seats back that were not confirmed in time, where somebody else could have them: an
   * unconfirmed claim is better than an empty seat.
   *
   * @param problem the night's, with what is claimed
   */
  void passOnUnconfirmed(OfferProblem problem) {
    boolean asked = ledger.events().stream().anyMatch(event -> event.kind() == EventKind.CONFIRMED);
    List<DueExpiries.Due> passedOn =
        new DueExpiries(deadlines)
            .unconfirmed(asOf, statuses, asked).stream()
                .filter(one -> !RankBackups.ofHeld(problem, shift(one.offer()), 1).isEmpty())
                .toList();
    if (!passedOn.isEmpty()) {
      expire(passedOn);
    }
  }

  private ShiftOffer shift(SeatOffer seat) {
    return Objects.requireNonNull(rows.get(seat.offerId())).shift();
  }

  private MarketEvent event(EventKind kind, String offerId, String agentId, String reason) {
    return event(ClaimsCsv.word(kind), new OfferKey(offerId, agentId), kind, reason);
  }

  private MarketEvent event(String word, OfferKey about, EventKind kind, String reason) {
    String id = ClaimsCsv.NIGHT_PREFIX + word + ":" + about.offerId();
    return new MarketEvent(id, about, kind, asOf, reason);
  }

  /** The pool with what its agents claimed, declined and are likely to do. */
  Pool pool(Pool pool) {
    LearntRates shows = shows(pool.agents());
    Pool claimed = pool.withClaims(commitments(shows), declined());
    List<Trial> trials = resolved().claims(statuses);
    if (trials.isEmpty()) {
      return claimed;
    }
    LearntRates claims =
        LearnRates.from(priors(pool.agents(), agent -> agent.terms().claimRate()), trials);
    return claimed.withOdds(ClaimProbabilities.of(claims, shows));
  }

  private LearntRates shows(List<Agent> agents) {
    return LearnRates.from(
        priors(agents, agent -> agent.terms().showRate()), resolved().shows(statuses));
  }

  private ResolvedOffers resolved() {
    return new ResolvedOffers(asOf, zone);
  }

  private static List<RatePrior> priors(List<Agent> agents, ToDoubleFunction<Agent> rate) {
    return agents.stream()
        .map(agent -> new RatePrior(agent.id(), agent.terms().tier(), rate.applyAsDouble(agent)))
        .toList();
  }

  private List<Commitment> commitments(LearntRates shows) {
    return held(shows).stream()
        .map(
            row ->
                new Commitment(
                    row.shift().agentId(),
                    row.shift().group(),
                    row.work().brands(),
                    row.shift().span(),
                    row.shift().claimProbability()))
        .toList();
  }

  /** The shifts that agents hold, each with the probability that it is worked. */
  List<OfferRow> held(List<Agent> agents) {
    return held(shows(agents));
  }

  private List<OfferRow> held(LearntRates shows) {
    List<OfferRow> held = new ArrayList<>();
    for (OfferStatus one : statuses) {
      if (one.state().takesTime()) {
        OfferRow row = row(one);
        boolean isWorked = one.state() == OfferState.WORKED;
        held.add(row.withClaimProbability(isWorked ? 1 : showProbability(row.shift(), shows)));
      }
    }
    return held;
  }

  private double showProbability(ShiftOffer shift, LearntRates shows) {
    LocalDateTime start = LocalDateTime.ofInstant(shift.span().start(), zone);
    HourOfWeek hour = new HourOfWeek(start.getDayOfWeek(), start.getHour());
    return shows.find(shift.agentId()).isPresent() ? shows.at(shift.agentId(), hour) : 1;
  }

  /**
   * Who said no is not asked again for that time, nor who held a seat and did not confirm it; who
   * gave a shift back may be.
   */
  private List<DeclinedTime> declined() {
    return statuses.stream()
        .filter(one -> one.state() == OfferState.DECLINED || isUnconfirmed(one))
        .map(one -> new DeclinedTime(one.offer().agentId(), one.offer().seat().span()))
        .toList();
  }

  private static boolean isUnconfirmed(OfferStatus one) {
    return one.state() == OfferState.EXPIRED && one.claim().flatMap(Claim::heldSince).isPresent();
  }

  /** The offers that agents have seen and can still claim. */
  PublishedPlan published() {
    return new PublishedPlan(
        open().values().stream()
            .map(OfferRow::shift)
            .map(shift -> new PlannedShift(shift.agentId(), shift.group(), shift.span()))
            .toList(),
        ledger.fingerprint());
  }

  private Map<String, OfferRow> open() {
    Map<String, OfferRow> open = new TreeMap<>();
    for (OfferStatus one : statuses) {
      if (one.state() == OfferState.OPEN) {
        open.put(one.offer().offerId(), row(one));
      }
    }
    return open;
  }

  /** Ids of the offers that agents have seen and can still claim. */
  Set<String> openIds() {
    return open().keySet();
  }

  /** Ids of the offers that nights of an earlier moment made. */
  Set<String> offeredBefore() {
    Set<String> ids = new TreeSet<>();
    ledger.events().stream()
        .filter(event -> event.kind() == EventKind.OFFERED && event.at().isBefore(asOf))
        .forEach(event -> ids.add(event.about().offerId()));
    return ids;
  }

  /** The rows of the night's plan, each new one with its wave. */
  List<OfferRow> rows(OfferRows naming, List<Agent> agents, Collection<ShiftOffer> plan) {
    Set<String> used = new HashSet<>();
    for (OfferStatus one : statuses) {
      if (one.state() != OfferState.OPEN) {
        used.add(one.offer().offerId());
      }
      if (one.state().holdsSeat()) {
        used.add(one.offer().seat().seatId());
      }
    }
    List<HoursAccount> accounts = new HoursBook(asOf, zone).accounts(agents, statuses);
    // Where nobody waits for hours, nobody has to wait for others either.
    Map<String, Integer> waves =
        accounts.stream().anyMatch(one -> one.satisfied() < 1) ? Waves.byAgent(accounts) : Map.of();
    Waves opening = new Waves(deadlines);
    return naming.of(
        plan,
        open(),
        used,
        shift ->
            Optional.of(
                opening.window(asOf, shift.span(), waves.getOrDefault(shift.agentId(), 1))));
  }

  /**
   * What the night does to the ledger: offers made, offers withdrawn because the plan no longer has
   * them, and what expired. What an earlier run of the same night did stands among it, so that a
   * night repeated tells the same.
   */
  NightEvents events(List<OfferRow> plan) {
    Map<String, MarketEvent> events = new TreeMap<>();
    ledger.events().stream()
        .filter(event -> !event.kind().isFromAgent() && event.at().equals(asOf))
        .forEach(event -> events.put(event.eventId(), event));
    expiries.forEach(event -> events.put(event.eventId(), event));
    Map<String, OfferRow> open = open();
    Set<String> planned = new TreeSet<>();
    List<OfferRow> made = new ArrayList<>();
    for (OfferRow row : plan) {
      planned.add(row.offerId());
      MarketEvent offered = event(EventKind.OFFERED, row.offerId(), row.shift().agentId(), "");
      if (!open.containsKey(row.offerId())) {
        events.put(offered.eventId(), offered);
      }
      if (events.containsKey(offered.eventId())) {
        made.add(row);
      }
    }
    for (OfferRow row : open.values()) {
      if (!planned.contains(row.offerId())) {
        MarketEvent withdrawn =
            event(
                EventKind.WITHDRAWN, row.offerId(), row.shift().agentId(), "no longer in the plan");
        events.put(withdrawn.eventId(), withdrawn);
      }
    }
    addEarlier(events, made);
    return new NightEvents(List.copyOf(events.values()), made);
  }

  /** Offers of an earlier run of this night that its plan no longer has. */
  private void addEarlier(Map<String, MarketEvent> events, List<OfferRow> made) {
    Set<String> there = new TreeSet<>();
    made.forEach(row -> there.add(row.offerId()));
    for (MarketEvent event : events.values()) {
      String offerId = event.about().offerId();
      if (event.kind() == EventKind.OFFERED && there.add(offerId)) {
        Optional.ofNullable(rows.get(offerId)).ifPresent(made::add);
      }
    }
  }

  private OfferRow row(OfferStatus status) {
    OfferRow row = rows.get(status.offer().offerId());
    if (row == null) {
      throw new IllegalStateException("No terms of offer " + status.offer().offerId() + ".");
    }
    return row;
  }

  /** The night's moment. */
  Instant asOf() {
    return asOf;
  }

  /** Number of the last event that counted. */
  long seq() {
    return ledger.seq();
  }
}
