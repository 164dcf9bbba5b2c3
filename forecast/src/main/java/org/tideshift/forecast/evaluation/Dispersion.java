package org.tideshift.forecast.evaluation;

import java.util.List;

/**
 * Excess of squared errors over Poisson, relative to squared means, from earlier origins: once for
 * ordinary days, by how many weeks they lie ahead, and once for holidays, which are known less
 * well.
 */
final class Dispersion {
  private static final double USUAL = 0.02;

  /** What a holiday adds before any was forecast: a relative error of about a fifth. */
  private static final double HOLIDAY_EXTRA = 0.05;

  private static final double HOLIDAY_PRIOR_DAYS = 4;
  private static final double LEAD_PRIOR_DAYS = 28;
  private static final double TAMED_AT = 0.4;
  private static final double HOLIDAY_TAMED_AT = 1;

  private final Sums ordinary = new Sums();
  private final Sums[] byLead = new Sums[Leads.BANDS];
  private final Sums holidays = new Sums();

  private Dispersion() {
    for (int band = 0; band < byLead.length; band++) {
      byLead[band] = new Sums();
    }
  }

  /** Squared errors of one sort. */
  private static final class Sums {
    private double excess;
    private double scale;
    private double days;

    private void add(double actual, double mean, double tamedAt) {
      double limit = 3 * Math.sqrt(mean) + tamedAt * mean;
      double error = Math.min(Math.abs(actual - mean), limit);
      excess += error * error - mean;
      scale += mean * mean;
    }

    /** What was seen, or {@code unseen} where nothing was. */
    private double seenOr(double unseen) {
      return scale > 0 ? Math.max(0, excess / scale) : unseen;
    }

    /** The same as if so many days had shown {@code prior}. */
    private double shrunk(double prior, double priorDays) {
      return (days * seenOr(prior) + priorDays * prior) / (days + priorDays);
    }
  }

  static Dispersion of(List<OriginRun> runs, String method) {
    Dispersion dispersion = new Dispersion();
    for (OriginRun run : runs) {
      double[] means = run.means(method);
      for (int index = 0; index < run.size(); index++) {
        if (run.isKnown(index) && means[index] > 0) {
          dispersion.add(run, index, means[index]);
        }
      }
    }
    return dispersion;
  }

  private void add(OriginRun run, int index, double mean) {
    if (run.isSpecial(index)) {
      holidays.add(run.actual(index), mean, HOLIDAY_TAMED_AT);
      holidays.days += run.daysPerStep();
    } else {
      Sums ahead = byLead[Leads.band(run.daysAhead(index))];
      ordinary.add(run.actual(index), mean, TAMED_AT);
      ahead.add(run.actual(index), mean, TAMED_AT);
      ordinary.days += run.daysPerStep();
      ahead.days += run.daysPerStep();
    }
  }

  /** Squared relative error of a day of plain demand so far ahead, beyond Poisson. */
  double ordinary(int band) {
    return byLead[band].shrunk(ordinary.seenOr(USUAL), LEAD_PRIOR_DAYS);
  }

  /** The same of holidays, launches and campaigns. */
  double holiday() {
    double plain = ordinary.seenOr(USUAL);
    double prior = plain + HOLIDAY_EXTRA;
    return Math.max(plain, holidays.shrunk(prior, HOLIDAY_PRIOR_DAYS));
  }
}
