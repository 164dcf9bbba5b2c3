package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How far past probabilities could be trusted.
 *
 * @param bins ten bins of equal width by probability, those without predictions left out
 * @param brierScore mean squared distance of probability and what came (Brier 1950), 0 for perfect
 *     foresight; 0 where nothing was predicted
 * @param brierOfAverage the same had everybody been given the average rate, for comparison
 */
public record Calibration(List<Bin> bins, double brierScore, double brierOfAverage) {
  /** Ninety percent of a normal distribution lie within so many deviations of its mean. */
  private static final double Z_90 = 1.6448536269514722;

  /** Copies the list. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Predictions of about one probability.
   *
   * @param from the lowest probability of the bin; the width is 0.1
   * @param predictions how many
   * @param predicted their mean probability
   * @param happened the share that came so; near {@code predicted} where probabilities are good
   */
  public record Bin(double from, int predictions, double predicted, double happened) {
    /**
     * Returns the range that holds the true share with a probability of 90 %, by Wilson's score
     * (Wilson 1927): where {@code predicted} lies outside, chance alone is no good excuse.
     */
    public Range range() {
      double weight = Z_90 * Z_90 / predictions;
      double middle = (happened + weight / 2) / (1 + weight);
      double half =
          Z_90
              / (1 + weight)
              * Math.sqrt(happened * (1 - happened) / predictions + weight / (4 * predictions));
      return new Range(Math.max(0, middle - half), Math.min(1, middle + half));
    }
  }

  /**
   * A range of shares.
   *
   * @param low the lower end, 0..1
   * @param high the upper end, 0..1
   */
  public record Range(double low, double high) {}

  /** Returns how many predictions there are. */
  public int predictions() {
    return bins.stream().mapToInt(Bin::predictions).sum();
  }

  /** Returns the mean probability of all predictions; 0 where there is none. */
  public double predicted() {
    return overall(Bin::predicted);
  }

  /** Returns the share of all predictions that came so; 0 where there is none. */
  public double happened() {
    return overall(Bin::happened);
  }

  private double overall(ToDoubleFunction<Bin> share) {
    double sum =
        bins.stream().mapToDouble(one -> one.predictions() * share.applyAsDouble(one)).sum();
    return bins.isEmpty() ? 0 : sum / predictions();
  }

  /** Returns the calibration of the predictions. */
  public static Calibration of(List<Prediction> predictions) {
    return of(sums(predictions, true), sums(predictions, false));
  }

  private static List<Predictions> sums(List<Prediction> predictions, boolean happened) {
    return predictions.stream()
        .filter(one -> one.happened() == happened)
        .map(one -> Predictions.of(one.probability()))
        .toList();
  }

  /**
   * Returns the calibration of predictions that were added up.
   *
   * @param happened those that came so
   * @param missed those that did not
   */
  public static Calibration of(Collection<Predictions> happened, Collection<Predictions> missed) {
    Map<Integer, Predictions> came = byBin(happened);
    Map<Integer, Predictions> all = byBin(missed);
    came.forEach((bin, own) -> all.merge(bin, own, Predictions::plus));
    List<Bin> bins = new ArrayList<>();
    all.forEach((bin, own) -> bins.add(bin(own, came.getOrDefault(bin, Predictions.none(bin)))));
    double number = sum(all, Predictions::number);
    if (number == 0) {
      return new Calibration(bins, 0, 0);
    }
    double share = sum(came, Predictions::number) / number;
    // (1 - p)^2 where it came so, and p^2 where it did not.
    double distance =
        sum(came, Predictions::number)
            - 2 * sum(came, Predictions::sum)
            + sum(all, Predictions::squares);
    return new Calibration(bins, distance / number, share * (1 - share));
  }

  private static Map<Integer, Predictions> byBin(Collection<Predictions> predictions) {
    Map<Integer, Predictions> byBin = new TreeMap<>();
    predictions.stream()
        .filter(one -> one.number() > 0)
        .forEach(one -> byBin.merge(one.bin(), one, Predictions::plus));
    return byBin;
  }

  private static double sum(Map<Integer, Predictions> bins, ToDoubleFunction<Predictions> value) {
    return bins.values().stream().mapToDouble(value).sum();
  }

  private static Bin bin(Predictions all, Predictions happened) {
    double number = all.number();
    return new Bin(
        all.bin() / (double) Predictions.BINS,
        (int) all.number(),
        all.sum() / number,
        happened.number() / number);
  }
}
