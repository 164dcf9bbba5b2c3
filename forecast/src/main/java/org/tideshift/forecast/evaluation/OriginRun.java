package org.tideshift.forecast.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;

/** What models forecast from one earlier origin, beside what then happened. */
final class OriginRun {
  private final LocalGrid target;
  private final double daysPerStep;
  private final double[] actual;
  private final boolean[] known;
  private final boolean[] special;
  private final Map<String, double[]> means = new LinkedHashMap<>();

  OriginRun(LocalGrid target, double[] actual, boolean[] known, boolean[] special) {
    this(target, 1.0 / target.slotsPerDay(), actual, known, special);
  }

  private OriginRun(
      LocalGrid target, double daysPerStep, double[] actual, boolean[] known, boolean[] special) {
    this.target = target;
    this.daysPerStep = daysPerStep;
    this.actual = actual;
    this.known = known;
    this.special = special;
  }

  void put(String method, double[] forecast) {
    means.put(method, forecast);
  }

  Set<String> methods() {
    return means.keySet();
  }

  /** Sum of the absolute errors of a method over the known intervals. */
  double absoluteError(String method) {
    double[] forecast = means(method);
    double sum = 0;
    for (int index = 0; index < actual.length; index++) {
      sum += known[index] ? Math.abs(forecast[index] - actual[index]) : 0;
    }
    return sum;
  }

  double[] means(String method) {
    return means.getOrDefault(method, new double[actual.length]);
  }

  /** Days from the first day forecast. */
  int daysAhead(int index) {
    return daysPerStep == 1 ? index : target.epochDay(index) - target.epochDay(0);
  }

  /** How much of a day one entry is. */
  double daysPerStep() {
    return daysPerStep;
  }

  /** The same by local day, of one method; a day counts where all it has contacts in is known. */
  OriginRun daily(String method) {
    LocalDays days = LocalDays.of(target);
    double[] means = means(method);
    double[] seen = new double[actual.length];
    boolean[] isGap = new boolean[actual.length];
    for (int index = 0; index < actual.length; index++) {
      seen[index] = known[index] ? actual[index] : 0;
      isGap[index] = !known[index] && means[index] > 0;
    }
    boolean[] whole = days.any(isGap);
    for (int day = 0; day < whole.length; day++) {
      whole[day] = !whole[day];
    }
    OriginRun daily = new OriginRun(target, 1, days.sums(seen), whole, days.any(special));
    daily.put(method, days.sums(means));
    return daily;
  }

  int size() {
    return actual.length;
  }

  boolean isKnown(int index) {
    return known[index];
  }

  /** Whether the interval's day is a holiday or stands near one. */
  boolean isSpecial(int index) {
    return special[index];
  }

  double actual(int index) {
    return actual[index];
  }
}
