package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * How handle time rises as an AI agent takes the easy contacts: as a power of the share that is
 * left to people. Learnt at past releases, where share and handle time change at once, so that no
 * slow trend passes for it; shrunk to no rise.
 *
 * <p>Power 0: what AI takes is like the rest. Power 1: it took people no time at all.
 */
final class EasyContacts {
  private static final int WINDOW_DAYS = 21;
  private static final int ENOUGH_DAYS = 3;
  private static final int SHARE_DAYS = 10;

  /** Squared coefficient of variation of one contact's handle time. */
  private static final double CONTACT_SPREAD = 0.8;

  /** By how much the handle time of three weeks moves on its own. */
  private static final double WANDERING = 0.02;

  /** How large a power is before any release was seen, as standard deviation. */
  private static final double PRIOR_SPREAD = 0.5;

  private static final double LEAST_LEFT = 0.05;

  private final DailyShares shares;
  private final List<Integer> releases;
  private final double power;

  private EasyContacts(DailyShares shares, List<Integer> releases, double power) {
    this.shares = shares;
    this.releases = List.copyOf(releases);
    this.power = power;
  }

  static EasyContacts of(ContactCounts counts, LocalGrid local, QueueCalendar calendar) {
    DailyShares shares = DailyShares.of(counts, local);
    int end = shares.first() + shares.size();
    List<Integer> releases = new ArrayList<>();
    for (SpecialDay release : calendar.ofKind(SpecialDayKind.AI_RELEASE)) {
      int day = (int) release.start().atZone(calendar.zone()).toLocalDate().toEpochDay();
      if (day > shares.first() && day <= end - ENOUGH_DAYS) {
        releases.add(day);
      }
    }
    double power = releases.isEmpty() ? 0 : power(counts, local, shares, releases);
    return new EasyContacts(shares, releases, power);
  }

  private static double power(
      ContactCounts counts, LocalGrid local, DailyShares shares, List<Integer> releases) {
    double product = 0;
    double information = 1 / (PRIOR_SPREAD * PRIOR_SPREAD);
    for (int day : releases) {
      double[] before = timed(counts, local, day - WINDOW_DAYS, day);
      double[] after = timed(counts, local, day, day + WINDOW_DAYS);
      if (before[1] > 0 && after[1] > 0) {
        double rise = StrictMath.log(after[1] / after[0] / (before[1] / before[0]));
        double taken =
            StrictMath.log(
                left(shares.mean(day - WINDOW_DAYS, day))
                    / left(shares.mean(day, day + WINDOW_DAYS)));
        double noise = CONTACT_SPREAD * (1 / before[0] + 1 / after[0]) + 2 * WANDERING * WANDERING;
        product += taken * rise / noise;
        information += taken * taken / noise;
      }
    }
    return Math.max(0, Math.min(1, product / information));
  }

  /** Timed contacts and their seconds over days. */
  private static double[] timed(ContactCounts counts, LocalGrid local, int from, int to) {
    double[] sums = new double[2];
    for (int index = 0; index < local.size(); index++) {
      if (local.epochDay(index) >= from && local.epochDay(index) < to) {
        sums[0] += counts.timedContacts(index);
        sums[1] += counts.handleSeconds(index);
      }
    }
    return sums;
  }

  private static double left(double share) {
    return Math.max(LEAST_LEFT, 1 - share);
  }

  /** By how much each past day's handle time would be lower had people had all contacts. */
  double[] easeByDay() {
    double[] ease = new double[shares.size()];
    Arrays.fill(ease, 1);
    for (int day = 0; power > 0 && day < ease.length; day++) {
      ease[day] = Math.pow(left(shareAround(shares.first() + day)), power);
    }
    return ease;
  }

  /** Share around a day, on its side of every release. */
  private double shareAround(int day) {
    int from = day - SHARE_DAYS;
    int to = day + SHARE_DAYS + 1;
    for (int release : releases) {
      from = release <= day ? Math.max(from, release) : from;
      to = release > day ? Math.min(to, release) : to;
    }
    return shares.mean(from, to);
  }

  /** By how much handle time is higher than had people all contacts. */
  double rise(double share) {
    return power > 0 ? Math.pow(left(share), -power) : 1;
  }
}
