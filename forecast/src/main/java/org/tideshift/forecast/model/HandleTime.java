package org.tideshift.forecast.model;

import java.util.Arrays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * Expected handle time: a recent level times a profile over the day and one over the week, all
 * weighted by contacts and shrunk to no effect where few contacts were timed; higher as AI takes
 * more of the easy contacts.
 */
public final class HandleTime {
  private static final double AROUND_HALF_LIFE_DAYS = 14;
  private static final double PROFILE_HALF_LIFE_DAYS = 365;

  /** Contacts that weigh as much as the assumption of no effect: (cv 0.9 / spread 0.05)^2. */
  private static final double WEEKDAY_CONTACTS = 320;

  private final int slotsPerDay;
  private final double level;
  private final EasyContacts easy;
  private final double[] slotFactors;
  private final double[] dayFactors = new double[7];

  private HandleTime(int slotsPerDay, double level, EasyContacts easy) {
    this.easy = easy;
    this.slotsPerDay = slotsPerDay;
    this.level = level;
    this.slotFactors = new double[slotsPerDay];
    Arrays.fill(slotFactors, 1);
    Arrays.fill(dayFactors, 1);
  }

  /**
   * Learns from timed contacts.
   *
   * @param fallbackSeconds what to expect where none were timed, 0 where that is not known either
   */
  public static HandleTime fit(
      ContactCounts counts, LocalGrid local, QueueCalendar calendar, double fallbackSeconds) {
    EasyContacts easy = EasyContacts.of(counts, local, calendar);
    double level = level(counts, local, easy.easeByDay(), fallbackSeconds);
    HandleTime fitted = new HandleTime(local.slotsPerDay(), level, easy);
    if (level > 0 && local.size() > 0) {
      fitted.fitFactors(counts, local);
    }
    return fitted;
  }

  private static double level(
      ContactCounts counts, LocalGrid local, double[] ease, double fallback) {
    double[] seconds = new double[ease.length];
    double[] contacts = new double[ease.length];
    for (int index = 0; index < local.size(); index++) {
      int day = local.epochDay(index) - local.epochDay(0);
      seconds[day] += ease[day] * counts.handleSeconds(index);
      contacts[day] += counts.timedContacts(index);
    }
    return LastRatio.of(seconds, contacts).orElse(fallback);
  }

  private static double age(LocalGrid local, int index) {
    int days = local.epochDay(local.size() - 1) - local.epochDay(index);
    return Math.pow(0.5, days / PROFILE_HALF_LIFE_DAYS);
  }

  private void fitFactors(ContactCounts counts, LocalGrid local) {
    double[] daily = dailyLevels(counts, local);
    double[] slotSeconds = new double[slotsPerDay];
    double[] slotExpected = new double[slotsPerDay];
    double[] daySeconds = new double[7];
    double[] dayExpected = new double[7];
    for (int index = 0; index < local.size(); index++) {
      if (counts.timedContacts(index) > 0) {
        double weight = age(local, index);
        double usual = daily[local.epochDay(index) - local.epochDay(0)];
        slotSeconds[local.slot(index)] += weight * counts.handleSeconds(index) / usual;
        slotExpected[local.slot(index)] += weight * counts.timedContacts(index);
        int weekday = LocalGrid.weekday(local.epochDay(index));
        daySeconds[weekday] += weight * counts.handleSeconds(index) / usual;
        dayExpected[weekday] += weight * counts.timedContacts(index);
      }
    }
    DayCourse course = DayCourse.of(slotSeconds, slotExpected);
    Arrays.setAll(slotFactors, course::factor);
    for (int weekday = 0; weekday < 7; weekday++) {
      dayFactors[weekday] =
          (daySeconds[weekday] + WEEKDAY_CONTACTS) / (dayExpected[weekday] + WEEKDAY_CONTACTS);
    }
  }

  /** Handle time around every day, from both sides, so that a rise over years is no profile. */
  private static double[] dailyLevels(ContactCounts counts, LocalGrid local) {
    int days = local.epochDay(local.size() - 1) - local.epochDay(0) + 1;
    double[] seconds = new double[days];
    double[] contacts = new double[days];
    for (int index = 0; index < local.size(); index++) {
      seconds[local.epochDay(index) - local.epochDay(0)] += counts.handleSeconds(index);
      contacts[local.epochDay(index) - local.epochDay(0)] += counts.timedContacts(index);
    }
    return BothSides.smooth(seconds, contacts, AROUND_HALF_LIFE_DAYS);
  }

  /**
   * Expected seconds a contact of every interval; 0 where nothing is known.
   *
   * @param shares share of contacts that AI finishes in every interval, 0..1
   */
  public double[] seconds(LocalGrid target, double[] shares) {
    double[] seconds = new double[target.size()];
    for (int index = 0; index < seconds.length; index++) {
      int weekday = LocalGrid.weekday(target.epochDay(index));
      double factor = slotFactors[target.slot(index)] * dayFactors[weekday];
      seconds[index] = level * factor * easy.rise(shares[index]);
    }
    return seconds;
  }
}
