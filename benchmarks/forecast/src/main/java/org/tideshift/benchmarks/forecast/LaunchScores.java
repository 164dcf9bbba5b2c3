package org.tideshift.benchmarks.forecast;

import java.util.Locale;
import org.tideshift.forecast.demand.DemandForecast;

/**
 * Errors against the true mean, in the launch and outside it, of handle time and contained share.
 */
final class LaunchScores {
  private final double[] errors = new double[2];
  private final double[] contacts = new double[2];
  private double inside;
  private double intervals;
  private double handleError;
  private double handled;
  private double shareError;
  private double worstHandleTime;

  /** Adds a row of the truth: mean, base mean, actual, AHT, contained share, in launch. */
  void add(DemandForecast forecast, int index, String[] row) {
    double mean = Double.parseDouble(row[3]);
    double actual = Double.parseDouble(row[5]);
    double seconds = Double.parseDouble(row[6]);
    double share = Double.parseDouble(row[7]);
    int launch = Integer.parseInt(row[8]);
    errors[launch] += Math.abs(forecast.mean(index) - mean);
    contacts[launch] += mean;
    inside +=
        actual >= forecast.quantile(0, index) && actual <= forecast.quantile(2, index) ? 1 : 0;
    intervals++;
    handleError += mean * (1 - share) * Math.abs(forecast.ahtSeconds(index) - seconds);
    handled += mean * (1 - share) * seconds;
    shareError += Math.abs(forecast.containedShare(index) - share);
  }

  void add(LaunchScores other) {
    for (int launch = 0; launch < 2; launch++) {
      errors[launch] += other.errors[launch];
      contacts[launch] += other.contacts[launch];
    }
    inside += other.inside;
    intervals += other.intervals;
    handleError += other.handleError;
    handled += other.handled;
    shareError += other.shareError;
    worstHandleTime = Math.max(worstHandleTime, other.handleError / other.handled);
  }

  double launch() {
    return errors[1] / contacts[1];
  }

  double outside() {
    return errors[0] / contacts[0];
  }

  double contained() {
    return shareError / intervals;
  }

  /** Handle time's error on the queue where it is largest. */
  double worstHandleTime() {
    return worstHandleTime;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "launch %.4f outside %.4f in80 %.3f aht %.4f contained %.4f",
        launch(),
        outside(),
        inside / intervals,
        handleError / handled,
        contained());
  }
}
