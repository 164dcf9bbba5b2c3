package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Effects in three nested groups: a kind, a name within all kinds, a name on weekends or working
 * days. Each level is shrunk towards the one above (a hierarchical normal model, fitted top down),
 * so that a name never seen gets its kind's effect.
 */
final class EffectTree {
  private final double[] priorVariances;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Map<String, Effect>> levels = new ArrayList<>();

  private record Observation(List<String> path, double value, double variance) {}

  /** Prior variances of the effects, widest group first. */
  EffectTree(double... priorVariances) {
    this.priorVariances = priorVariances.clone();
  }

  /** Adds an observed effect; {@code path} holds the group of every level. */
  void add(List<String> path, double value, double variance) {
    observations.add(new Observation(path, value, variance));
  }

  /** Fits all levels; to be called once, after the last observation. */
  void fit() {
    for (int level = 0; level < priorVariances.length; level++) {
      Map<String, Effect> effects = new HashMap<>();
      double below = 0;
      for (int deeper = level + 1; deeper < priorVariances.length; deeper++) {
        below += priorVariances[deeper];
      }
      for (Observation observation : observations) {
        double rest = observation.value() - effect(observation.path());
        effects
            .computeIfAbsent(observation.path().get(level), group -> new Effect())
            .add(rest, observation.variance() + below);
      }
      levels.add(effects);
    }
  }

  /** The effect of a path as far as the levels fitted so far tell it. */
  double effect(List<String> path) {
    double effect = 0;
    for (int level = 0; level < levels.size(); level++) {
      Effect found = levels.get(level).get(path.get(level));
      effect += found == null ? 0 : found.shrunk(priorVariances[level]);
    }
    return effect;
  }

  /** What observations tell of {@link #effect}: one over their variance, 0 where none was made. */
  double precision(List<String> path) {
    double prior = 0;
    double posterior = 0;
    for (int level = 0; level < levels.size(); level++) {
      Effect found = levels.get(level).get(path.get(level));
      prior += priorVariances[level];
      posterior +=
          found == null ? priorVariances[level] : found.posteriorVariance(priorVariances[level]);
    }
    return Math.max(0, 1 / posterior - 1 / prior);
  }
}
