package org.tideshift.forecast.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.evaluation.DriftAlarm.Kind;

/** Looks for drift in the first 24 hours of the latest forecasts of a queue. */
public final class FindDrift {
  private static final int WEEK = 7;
  private static final int LAST_DAYS = 3;

  /** From fewer days nothing is known of how far off a usual day is. */
  private static final int LEAST_USUAL_DAYS = 14;

  /** A tenth of the staff for nothing, or missing, is worth a look. */
  private static final double LEAST_BIAS = 0.10;

  /** Five points more or less for AI move the work of people by as much or more. */
  private static final double LEAST_STEP = 0.05;

  /**
   * Standard errors by which drift must stand out from chance. The three days are looked at anew
   * every night and beside few usual days, so that they must stand out more.
   */
  private static final double CLEAR = 4;

  private static final double CLEARER = 5;

  /** A clock change makes a day of 23 hours. */
  private static final Duration SHORTEST_DAY = Duration.ofHours(23);

  private FindDrift() {}

  /**
   * The alarms of a queue. Of bias: over its last seven days forecasts were 10 % or more too high
   * or too low, to the same side on at least six; or they were so on all of the last three, and by
   * far more than on the usual days before. Of containment: the contained share was five points or
   * more off, to the same side, on each of the last three days. All of it must be more than chance
   * explains.
   *
   * @param came the queue's history
   * @param forecasts what was forecast of it, in any order; of several nights of one day the newest
   *     counts
   */
  public static List<DriftAlarm> of(ContactCounts came, List<PastForecast> forecasts) {
    List<DriftDay> days =
        daily(forecasts).stream()
            .map(past -> DriftDay.of(past, came))
            .filter(DriftDay::isEnough)
            .toList();
    List<DriftAlarm> alarms = new ArrayList<>();
    week(came.queue(), days).or(() -> lastDays(came.queue(), days)).ifPresent(alarms::add);
    containment(came.queue(), days).ifPresent(alarms::add);
    return alarms;
  }

  /** The forecasts a day apart at least, the newest among them, the earliest first. */
  private static List<PastForecast> daily(List<PastForecast> forecasts) {
    List<PastForecast> kept = new ArrayList<>();
    forecasts.stream()
        .sorted(Comparator.comparing(PastForecast::asOf).reversed())
        .forEach(
            past -> {
              if (kept.isEmpty() || !past.asOf().isAfter(kept.get(0).asOf().minus(SHORTEST_DAY))) {
                kept.add(0, past);
              }
            });
    return kept;
  }

  private static Optional<DriftAlarm> week(String queue, List<DriftDay> days) {
    List<DriftDay> week = latest(days, WEEK);
    double bias = bias(week);
    return week.size() == WEEK
            && sameSide(week, bias) >= WEEK - 1
            && stands(bias, CLEAR * error(days, week))
        ? Optional.of(new DriftAlarm(queue, Kind.BIAS, since(days, week, bias), bias))
        : Optional.empty();
  }

  private static Optional<DriftAlarm> lastDays(String queue, List<DriftDay> days) {
    List<DriftDay> last = latest(days, LAST_DAYS);
    double bias = bias(last);
    return days.size() - last.size() >= LEAST_USUAL_DAYS
            && sameSide(last, bias) == LAST_DAYS
            && stands(bias, CLEARER * error(days, last))
        ? Optional.of(new DriftAlarm(queue, Kind.BIAS, since(days, last, bias), bias))
        : Optional.empty();
  }

  /** The first of the latest days that all are off by half as much at least, or of the window. */
  private static Instant since(List<DriftDay> days, List<DriftDay> window, double bias) {
    int first = days.size();
    while (first > 0 && days.get(first - 1).share() * Math.signum(bias) >= Math.abs(bias) / 2) {
      first--;
    }
    return days.size() - first < LAST_DAYS ? window.get(0).asOf() : days.get(first).asOf();
  }

  private static boolean stands(double bias, double chance) {
    return Math.abs(bias) >= Math.max(LEAST_BIAS, chance);
  }

  private static double bias(List<DriftDay> days) {
    return AccuracySums.ratio(sum(days, DriftDay::error), sum(days, DriftDay::came));
  }

  private static long sameSide(List<DriftDay> days, double bias) {
    return days.stream().filter(day -> day.error() * bias > 0).count();
  }

  /**
   * Standard error of the bias of the latest days: that of counts alone, or what the days before
   * them show where it is more.
   */
  private static double error(List<DriftDay> days, List<DriftDay> latest) {
    double ofCounts = 1 / Math.sqrt(sum(latest, DriftDay::came));
    List<DriftDay> usual = days.subList(0, days.size() - latest.size());
    if (usual.size() < LEAST_USUAL_DAYS) {
      return ofCounts;
    }
    double mean = sum(usual, DriftDay::share) / usual.size();
    double squares = sum(usual, day -> (day.share() - mean) * (day.share() - mean));
    return Math.max(ofCounts, Math.sqrt(squares / (usual.size() - 1) / latest.size()));
  }

  private static Optional<DriftAlarm> containment(String queue, List<DriftDay> days) {
    List<DriftDay> last = latest(days, LAST_DAYS);
    double step = sum(last, DriftDay::step) / LAST_DAYS;
    boolean all = last.stream().allMatch(day -> day.step() * Math.signum(step) >= LEAST_STEP);
    double judged = sum(last, day -> day.ai().judged());
    double expected = AccuracySums.ratio(sum(last, day -> day.ai().expected()), judged);
    double error = Math.sqrt(expected * (1 - expected) / Math.max(1, judged));
    return last.size() == LAST_DAYS && all && Math.abs(step) >= CLEAR * error
        ? Optional.of(new DriftAlarm(queue, Kind.CONTAINMENT, last.get(0).asOf(), step))
        : Optional.empty();
  }

  private static List<DriftDay> latest(List<DriftDay> days, int most) {
    return days.subList(Math.max(0, days.size() - most), days.size());
  }

  private static double sum(List<DriftDay> days, ToDoubleFunction<DriftDay> value) {
    return days.stream().mapToDouble(value).sum();
  }
}
