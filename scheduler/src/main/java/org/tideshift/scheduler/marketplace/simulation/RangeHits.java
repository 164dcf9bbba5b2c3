package org.tideshift.scheduler.marketplace.simulation;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideshift.scheduler.marketplace.LearntRate;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.SeatOffer;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * How many hidden rates lie in the 90 % ranges that were learnt, of agents with ten offers or more.
 *
 * @param agents how many agents that is
 * @param claims how many of their claim rates, at the hours at which they were offered work, lie in
 *     the range
 * @param shows how many of their show rates do
 */
public record RangeHits(int agents, int claims, int shows) {
  private static final int ENOUGH_OFFERS = 10;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Returns the part of all rates, of both kinds, that lies in its range, 0..1. */
  public double share() {
    return agents == 0 ? 0 : (claims + shows) / (2.0 * agents);
  }

  RangeHits plus(RangeHits other) {
    return new RangeHits(agents + other.agents, claims + other.claims, shows + other.shows);
  }

  static RangeHits of(PlayedFortnight played) {
    Map<String, List<SeatOffer>> byAgent =
        played.offers().stream()
            .map(OfferStatus::offer)
            .collect(Collectors.groupingBy(SeatOffer::agentId, TreeMap::new, Collectors.toList()));
    RangeHits hits = new RangeHits(0, 0, 0);
    for (List<SeatOffer> offers : byAgent.values()) {
      hits = offers.size() < ENOUGH_OFFERS ? hits : hits.plus(ofAgent(played, offers));
    }
    return hits;
  }

  private static RangeHits ofAgent(PlayedFortnight played, List<SeatOffer> offers) {
    String agent = offers.get(0).agentId();
    Behaviour behaviour = new Behaviour(played.market());
    double hiddenClaim = offers.stream().mapToDouble(behaviour::claimRate).average().orElseThrow();
    double factor =
        offers.stream().mapToDouble(one -> learntFactor(played, one)).average().orElseThrow();
    double hiddenShow = Objects.requireNonNull(played.market().hidden().get(agent)).show();
    LearntRate claim = played.known().claims().find(agent).orElseThrow();
    LearntRate show = played.known().shows().find(agent).orElseThrow();
    return new RangeHits(
        1, isInside(hiddenClaim / factor, claim) ? 1 : 0, isInside(hiddenShow, show) ? 1 : 0);
  }

  private static double learntFactor(PlayedFortnight played, SeatOffer offer) {
    ZoneId zone = played.market().problem().rules().week().zone();
    ZonedDateTime start = offer.seat().span().start().atZone(zone);
    return played
        .known()
        .claims()
        .byHour()
        .getOrDefault(new HourOfWeek(start.getDayOfWeek(), start.getHour()), 1.0);
  }

  private static boolean isInside(double hidden, LearntRate learnt) {
    return hidden >= learnt.quantile(LOW) && hidden <= learnt.quantile(HIGH);
  }
}
