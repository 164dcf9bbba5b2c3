package org.tideshift.scheduler.offers;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each wish counts against the others.
 *
 * @param points by wish: 0 to {@link #MOST}; one that is missing has its usual points
 */
public record OfferWeights(Map<Wish, Double> points) {
  /** The most that anything may weigh. */
  public static final double MOST = 100_000;

  /** Copies the map and refuses what is out of range. */
  public OfferWeights {
    Map<Wish, Double> all = new EnumMap<>(Wish.class);
    for (Wish wish : Wish.values()) {
      double weight = points.getOrDefault(wish, wish.usualPoints());
      if (!(weight >= 0 && weight <= MOST)) {
        throw new IllegalArgumentException(
            "weight of " + wish.key() + " is " + weight + ", valid: 0 to " + (long) MOST);
      }
      all.put(wish, weight);
    }
    points = Map.copyOf(all);
  }

  /** Returns the usual weights. */
  public static OfferWeights usual() {
    return new OfferWeights(Map.of());
  }

  /** Returns the same weights but for one. */
  public OfferWeights with(Wish wish, double weight) {
    Map<Wish, Double> others = new EnumMap<>(points);
    others.put(wish, weight);
    return new OfferWeights(others);
  }

  /** Returns the points of a wish. */
  public double of(Wish wish) {
    return Objects.requireNonNull(points.get(wish));
  }
}
