package org.tideshift.forecast.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tideshift.forecast.calendar.SpecialDay;

/**
 * A launch or campaign with what its days made of the contacts that were expected without it.
 *
 * <p>Days without data, or disturbed by a holiday, are left out.
 */
final class ObservedEvent {
  /** For so long after its start an event is looked at. */
  static final int LONGEST_DAYS = 35;

  private static final double SECONDS_A_DAY = 86_400;

  private final SpecialDay event;
  private final double[] contacts = new double[LONGEST_DAYS];
  private final double[] expected = new double[LONGEST_DAYS];
  private final double spread;

  private ObservedEvent(SpecialDay event, double spread) {
    this.event = event;
    this.spread = spread;
  }

  /** What is expected in an interval without one event. */
  interface Expected {
    /** Contacts, above 0; 0 where the interval is not to be looked at for the event. */
    double of(SpecialDay event, int index);
  }

  /** Those of one name. */
  static List<ObservedEvent> ofName(List<ObservedEvent> events, String name) {
    return events.stream().filter(event -> event.name().equals(name)).toList();
  }

  /** One event, past or to come. */
  static ObservedEvent of(
      SpecialDay event, DemandHistory history, Expected expected, double spread) {
    ObservedEvent observed = new ObservedEvent(event, spread);
    long from = history.local().grid().intervalsUntil(event.start());
    for (long index = Math.max(0, from); index < history.size(); index++) {
      int at = (int) index;
      double days = observed.daysAfterStart(history.local().grid().startOf(at));
      if (days >= LONGEST_DAYS) {
        break;
      }
      boolean plain = history.calendar().findLabel(history.local().epochDay(at)).isEmpty();
      double mean = days >= 0 && history.isKnown(at) && plain ? expected.of(event, at) : 0;
      if (mean > 0) {
        observed.contacts[(int) days] += history.contacts(at);
        observed.expected[(int) days] += mean;
      }
    }
    return observed;
  }

  double daysAfterStart(Instant instant) {
    return (instant.getEpochSecond() - event.start().getEpochSecond()) / SECONDS_A_DAY;
  }

  SpecialDay event() {
    return event;
  }

  boolean isSameTime(SpecialDay other) {
    return event.name().equals(other.name()) && event.start().equals(other.start());
  }

  String name() {
    return event.name();
  }

  /** When the last of its days is known. */
  Instant lastKnown() {
    return event.start().plus(Duration.ofDays(LONGEST_DAYS));
  }

  /** Whether anything is known of its days. */
  boolean isSeen() {
    for (double day : expected) {
      if (day > 0) {
        return true;
      }
    }
    return false;
  }

  /** The height that fits the days best under a curve, with its precision. */
  Height height(LaunchCurve curve) {
    double information = 0;
    double sum = 0;
    for (int day = 0; day < LONGEST_DAYS; day++) {
      if (expected[day] > 0) {
        double shape = curve.onDay(day);
        double weight = 1 / (1 / expected[day] + spread);
        sum += weight * shape * (contacts[day] / expected[day] - 1);
        information += weight * shape * shape;
      }
    }
    return new Height(information > 0 ? sum / information : 0, information);
  }

  /** Weighted squared error that is left under a curve of the best height. */
  double misfit(LaunchCurve curve) {
    double height = height(curve).value();
    double sum = 0;
    for (int day = 0; day < LONGEST_DAYS; day++) {
      if (expected[day] > 0) {
        double mean = 1 + height * curve.onDay(day);
        double error = contacts[day] / expected[day] - mean;
        // A day's own shock grows with its mean; a squared error is worth less on a busy day.
        sum += error * error / (mean * mean) / (1 / expected[day] + spread);
      }
    }
    return sum;
  }

  /**
   * How high an event went.
   *
   * @param value rise at the peak, 0.4 = +40 %
   * @param precision one over the variance of the value; 0 when nothing was observed
   */
  record Height(double value, double precision) {}
}
