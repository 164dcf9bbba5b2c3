package org.tideshift.scheduler.marketplace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.OfferRules;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.WorkRules;

/**
 * The shifts of an agent so far, and whether one more would be lawful as a work day of its own.
 * Some lawful shifts are refused, such as a second one of a day; none is allowed that is not
 * lawful, availability and skills apart.
 */
public final class SpareTime {
  private final WorkRules own;
  private final OfferRules rules;
  private final List<Work> shifts = new ArrayList<>();

  private record Work(TimeSpan span, Set<String> brands) {}

  /** Takes an agent without shifts. */
  public SpareTime(Agent agent, OfferRules rules) {
    this.own = agent.rules();
    this.rules = rules;
  }

  /** Adds a shift, lawful or not. */
  public void add(TimeSpan shift, Set<String> brands) {
    shifts.add(new Work(shift, brands));
  }

  /** Returns the hours of all shifts. */
  public Duration hours() {
    return shifts.stream().map(one -> one.span().length()).reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns whether a shift for these brands can be added. */
  public boolean allows(TimeSpan shift, Set<String> brands) {
    return own.maxShiftsDay() > 0
        && own.shift().allows(shift.length())
        && shift.length().compareTo(own.hours().day()) <= 0
        && shifts.stream().allMatch(one -> isApart(one, shift, brands))
        && inWeekOf(shift).plus(shift.length()).compareTo(own.hours().week()) <= 0;
  }

  private boolean isApart(Work one, TimeSpan shift, Set<String> brands) {
    Duration rest = own.minRest();
    boolean conflict =
        rules.brands().between(one.brands(), brands)
            && rules.brands().tooClose(one.span(), shift, rules.week().zone());
    return !one.span().overlaps(shift) && one.span().gapTo(shift).compareTo(rest) >= 0 && !conflict;
  }

  private Duration inWeekOf(TimeSpan shift) {
    return shifts.stream()
        .map(Work::span)
        .filter(one -> rules.week().weekOf(one.start()).equals(rules.week().weekOf(shift.start())))
        .map(TimeSpan::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
