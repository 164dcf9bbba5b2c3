package org.tideshift.scheduler.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * Who sees offers first, and until when. Agents who want hours and have had few are in the first
 * wave; there are three, two hours apart.
 */
public final class Waves {
  private static final int COUNT = 3;
  private static final Duration APART = Duration.ofHours(2);
  private static final Duration OPEN = Duration.ofDays(2);

  /** Of the time to a shift that is near, so much may pass before the last wave opens. */
  private static final double LATEST_OPENING = 0.25;

  /** Of that time so much may pass before the offer closes. */
  private static final double LATEST_CLOSING = 0.75;

  private static final Comparator<HoursAccount> NEEDIEST_FIRST =
      Comparator.comparing(HoursAccount::satisfied)
          .thenComparing(HoursAccount::offeredHours)
          .thenComparing(HoursAccount::agentId);

  private final Deadlines deadlines;

  /** Takes the deadlines that all offers share. */
  public Waves(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Returns the wave of each agent, from 1: a third of those who still want hours in each wave, the
   * least satisfied first; whoever has all they want, or wants nothing, in the last.
   */
  public static Map<String, Integer> byAgent(List<HoursAccount> accounts) {
    Map<String, Integer> waves = new TreeMap<>();
    accounts.forEach(one -> waves.put(one.agentId(), COUNT));
    List<HoursAccount> wanting =
        accounts.stream().filter(one -> one.satisfied() < 1).sorted(NEEDIEST_FIRST).toList();
    for (int i = 0; i < wanting.size(); i++) {
      waves.put(wanting.get(i).agentId(), 1 + i * COUNT / wanting.size());
    }
    return waves;
  }

  /**
   * Returns when an offer can be claimed: from the opening of its wave for two days, but not into
   * the time in which it has to be confirmed. A shift too near for that closes when three quarters
   * of the time to it are over.
   *
   * @param published the night's moment
   * @param shift must start after {@code published}
   * @param wave from 1
   */
  public ClaimWindow window(Instant published, TimeSpan shift, int wave) {
    Instant start = shift.start();
    Duration ahead = Duration.between(published, start);
    Duration step = shorter(APART, part(ahead, LATEST_OPENING / COUNT));
    Instant opens = published.plus(step.multipliedBy(wave - 1L));
    Instant confirmed = start.minus(deadlines.confirmBy());
    Instant near = published.plus(part(ahead, LATEST_CLOSING));
    Instant closes = earlier(opens.plus(OPEN), confirmed.isAfter(near) ? confirmed : near);
    return new ClaimWindow(wave, minute(opens), minute(closes));
  }

  private static Duration part(Duration whole, double share) {
    return Duration.ofSeconds(Math.max(0, Math.round(whole.toSeconds() * share)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }
}
