package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A weighted mean of models: steadier than the best of them, as their errors partly cancel (Bates
 * and Granger 1969).
 */
public final class Combination implements DemandModel {
  /** The name under which its results stand. */
  public static final String NAME = "combination";

  private final List<DemandModel> models;
  private final double[] weights;

  /**
   * Combines.
   *
   * @param weights one a model, 0 or more, in sum above 0
   */
  public Combination(List<DemandModel> models, double[] weights) {
    this.models = List.copyOf(models);
    this.weights = weights.clone();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    List<FittedDemand> fitted = new ArrayList<>();
    models.forEach(model -> fitted.add(model.fit(history)));
    return target -> {
      List<double[]> means = new ArrayList<>();
      fitted.forEach(model -> means.add(model.means(target)));
      return mean(means, weights, target.size());
    };
  }

  /** Weighted mean, interval by interval. */
  public static double[] mean(List<double[]> means, double[] weights, int size) {
    double total = Arrays.stream(weights).sum();
    double[] mixed = new double[size];
    for (int model = 0; model < weights.length; model++) {
      for (int index = 0; index < size; index++) {
        mixed[index] += weights[model] / total * means.get(model)[index];
      }
    }
    return mixed;
  }
}
