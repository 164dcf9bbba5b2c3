package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/** Writes {@code offers.csv}. */
public final class OffersCsv {
  static final List<String> HEADER =
      List.of(
          "offer_id",
          "seat_id",
          "staffing_group",
          "queues",
          "agent_id",
          "start",
          "end",
          "local_start",
          "agent_local_start",
          "paid_minutes",
          "hourly_rate",
          "bonus",
          "pay",
          "claim_probability",
          "wave",
          "opens_at",
          "closes_at",
          "reason");
  private static final int MONEY_DECIMALS = 2;
  private static final int PROBABILITY_DECIMALS = 4;
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final Comparator<ShiftOffer> ORDER =
      Comparator.comparing((ShiftOffer offer) -> offer.span().start())
          .thenComparing(ShiftOffer::group)
          .thenComparing(offer -> offer.span().end())
          .thenComparing(ShiftOffer::agentId);

  private final Map<String, Agent> agents;
  private final Map<String, List<ServedQueue>> queuesByGroup;
  private final ZoneId zone;
  private final OfferIds ids;

  private OffersCsv(
      Map<String, Agent> agents,
      Map<String, List<ServedQueue>> queuesByGroup,
      ZoneId zone,
      Set<String> takenSeats) {
    this.ids = new OfferIds(takenSeats);
    this.agents = agents;
    this.queuesByGroup = queuesByGroup;
    this.zone = zone;
  }

  /**
   * Writes offers by start, group, end and agent.
   *
   * @param agents every agent who is offered a shift
   * @param queuesByGroup the queues each group serves, in order of service; a shift serves those
   *     that its agent may
   */
  public static void write(
      Path file,
      boolean forExcel,
      List<ShiftOffer> offers,
      List<Agent> agents,
      Map<String, List<ServedQueue>> queuesByGroup,
      ZoneId zone) {
    write(file, forExcel, offers, agents, queuesByGroup, zone, Set.of());
  }

  /**
   * Writes offers by start, group, end and agent.
   *
   * @param queuesByGroup as above
   * @param takenSeats ids of seats that agents hold already
   */
  public static void write(
      Path file,
      boolean forExcel,
      List<ShiftOffer> offers,
      List<Agent> agents,
      Map<String, List<ServedQueue>> queuesByGroup,
      ZoneId zone,
      Set<String> takenSeats) {
    Map<String, Agent> byId =
        agents.stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    OffersCsv writing = new OffersCsv(byId, new TreeMap<>(queuesByGroup), zone, takenSeats);
    List<ShiftOffer> sorted = new ArrayList<>(offers);
    sorted.sort(ORDER);
    CsvOutput.write(
        file, forExcel, HEADER, out -> sorted.forEach(offer -> writing.write(out, offer)));
  }

  private void write(CsvOutput out, ShiftOffer offer) {
    Agent agent = Objects.requireNonNull(agents.get(offer.agentId()));
    TimeSpan span = offer.span();
    out.text(OfferIds.offerId(offer, 0)).text(ids.nextSeatId(offer)).text(offer.group());
    out.list(queuesOf(offer, agent));
    out.text(offer.agentId()).time(span.start()).time(span.end());
    out.localTime(span.start(), zone).localTime(span.start(), agent.terms().zone().orElse(zone));
    out.whole(span.length().toMinutes());
    writePay(out, agent.terms().hourlyRate(), span.length());
    out.decimal(offer.claimProbability(), PROBABILITY_DECIMALS);
    out.blank().blank().blank().text(offer.reason()).endRow();
  }

  private List<String> queuesOf(ShiftOffer offer, Agent agent) {
    List<String> served =
        queuesByGroup.getOrDefault(offer.group(), List.of()).stream()
            .filter(queue -> queue.isFor(agent))
            .map(ServedQueue::name)
            .toList();
    return served.isEmpty() ? List.of(offer.group()) : served;
  }

  /** Rate, bonus and pay; the bonus is blank until prices are set by a stage of their own. */
  private static void writePay(CsvOutput out, Optional<BigDecimal> rate, Duration length) {
    if (rate.isEmpty()) {
      out.blank().blank().blank();
      return;
    }
    BigDecimal pay =
        rate.get()
            .multiply(BigDecimal.valueOf(length.toMinutes()))
            .divide(MINUTES_AN_HOUR, MONEY_DECIMALS, RoundingMode.HALF_UP);
    out.money(rate.get()).blank().money(pay);
  }
}
