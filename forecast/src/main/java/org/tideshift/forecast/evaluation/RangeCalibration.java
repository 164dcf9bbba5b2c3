package org.tideshift.forecast.evaluation;

import java.util.Arrays;
import java.util.List;
import org.tideshift.forecast.model.GammaPoisson;

/**
 * How wide the ranges must be: learnt from where outcomes fell in the ranges of earlier origins.
 *
 * <p>First a dispersion, by weeks ahead, then a map from promised to held probabilities (split
 * conformal prediction: Vovk et al. 2005; calibration of the probability integral transform:
 * Kuleshov et al. 2018). The map of each week ahead is drawn towards that of all weeks, and that
 * towards the identity, where few days back it.
 */
public final class RangeCalibration {
  private static final double PRIOR_DAYS = 14;
  private static final double LEAD_PRIOR_DAYS = 84;

  private final Dispersion dispersion;
  private final PlaceMap all = new PlaceMap();
  private final PlaceMap[] byLead = new PlaceMap[Leads.BANDS];

  private RangeCalibration(Dispersion dispersion) {
    this.dispersion = dispersion;
    Arrays.setAll(byLead, band -> new PlaceMap());
  }

  static RangeCalibration learn(List<OriginRun> runs, String method) {
    RangeCalibration ranges = new RangeCalibration(Dispersion.of(runs, method));
    for (OriginRun run : runs) {
      ranges.addPlaces(run, run.means(method));
    }
    ranges.all.sum();
    for (PlaceMap ahead : ranges.byLead) {
      ahead.sum();
    }
    return ranges;
  }

  private void addPlaces(OriginRun run, double[] means) {
    for (int index = 0; index < run.size(); index++) {
      if (run.isKnown(index) && means[index] > 0) {
        int band = Leads.band(run.daysAhead(index));
        double place = counts(means[index], run.isSpecial(index), band).place(run.actual(index));
        all.add(place, run.daysPerStep());
        byLead[band].add(place, run.daysPerStep());
      }
    }
  }

  private GammaPoisson counts(double mean, boolean isHoliday, int band) {
    return new GammaPoisson(mean, isHoliday ? dispersion.holiday() : dispersion.ordinary(band));
  }

  /**
   * The range around a mean.
   *
   * @param isHoliday whether a holiday, launch or campaign disturbs the day
   * @param daysAhead days from the first day forecast, 0 or more
   */
  public Range around(double mean, boolean isHoliday, int daysAhead) {
    int band = Leads.band(daysAhead);
    GammaPoisson counts = counts(mean, isHoliday, band);
    return level -> counts.quantile(adjusted(level, band));
  }

  /** Where outcomes will fall. */
  public interface Range {
    /** Contacts that are not exceeded with probability {@code level}. */
    double quantile(double level);
  }

  private double adjusted(double level, int band) {
    double overall = mixed(all.held(level), level, all.days(), PRIOR_DAYS);
    double ahead = mixed(byLead[band].held(level), overall, byLead[band].days(), LEAD_PRIOR_DAYS);
    return Math.min(0.9995, Math.max(0.0005, ahead));
  }

  private static double mixed(double seen, double prior, double days, double priorDays) {
    return (days * seen + priorDays * prior) / (days + priorDays);
  }
}
