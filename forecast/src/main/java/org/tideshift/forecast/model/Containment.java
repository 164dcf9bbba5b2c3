package org.tideshift.forecast.model;

import java.time.Instant;
import java.util.Arrays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.demand.ContactCounts;

/** Expected share of contacts that an AI agent finishes: a recent level since the last release. */
public final class Containment {
  private static final double HALF_LIFE_DAYS = 10;

  private final double share;

  private Containment(double share) {
    this.share = share;
  }

  /** Learns from the intervals in which it is known who finished the contacts. */
  public static Containment fit(ContactCounts counts, LocalGrid local, QueueCalendar calendar) {
    int from = firstAfterLastRelease(local, calendar);
    double contained = 0;
    double contacts = 0;
    for (int index = from; index < local.size(); index++) {
      if (counts.isKnown(index) && counts.isContainedKnown(index)) {
        int days = local.epochDay(local.size() - 1) - local.epochDay(index);
        double weight = Math.pow(0.5, days / HALF_LIFE_DAYS);
        contained += weight * Math.min(counts.contained(index), counts.contacts(index));
        contacts += weight * counts.contacts(index);
      }
    }
    return new Containment(contacts > 0 ? contained / contacts : 0);
  }

  private static int firstAfterLastRelease(LocalGrid local, QueueCalendar calendar) {
    Instant end = local.grid().end();
    return calendar.ofKind(SpecialDayKind.AI_RELEASE).stream()
        .map(SpecialDay::start)
        .filter(start -> start.isBefore(end.minusSeconds(86_400L)))
        .mapToInt(start -> (int) Math.max(0, local.grid().intervalsUntil(start)))
        .max()
        .orElse(0);
  }

  /** Expected share of every interval, 0..1. */
  public double[] shares(LocalGrid target) {
    double[] shares = new double[target.size()];
    Arrays.fill(shares, share);
    return shares;
  }
}
