package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far past probabilities could be trusted.
 *
 * @param bins ten bins of equal width by probability, those without predictions left out
 * @param brierScore mean squared distance of probability and what came (Brier 1950), 0 for perfect
 *     foresight; 0 where nothing was predicted
 * @param brierOfAverage the same had everybody been given the average rate, for comparison
 */
public record Calibration(List<Bin> bins, double brierScore, double brierOfAverage) {
  private static final int BINS = 10;

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
    Map<Integer, List<Prediction>> byBin =
        predictions.stream()
            .collect(Collectors.groupingBy(Calibration::bin, TreeMap::new, Collectors.toList()));
    List<Bin> bins = new ArrayList<>();
    byBin.forEach((bin, own) -> bins.add(bin(bin, own)));
    double average = mean(predictions, Calibration::came);
    return new Calibration(
        bins,
        mean(predictions, one -> square(came(one) - one.probability())),
        mean(predictions, one -> square(came(one) - average)));
  }

  private static int bin(Prediction one) {
    return Math.min(BINS - 1, (int) Math.floor(one.probability() * BINS));
  }

  private static Bin bin(int number, List<Prediction> own) {
    return new Bin(
        number / (double) BINS,
        own.size(),
        mean(own, Prediction::probability),
        mean(own, Calibration::came));
  }

  private static double came(Prediction one) {
    return one.happened() ? 1 : 0;
  }

  private static double mean(List<Prediction> predictions, ToDoubleFunction<Prediction> value) {
    return predictions.stream().mapToDouble(value).average().orElse(0);
  }

  private static double square(double value) {
    return value * value;
  }
}
