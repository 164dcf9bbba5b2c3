package org.tideshift.scheduler.marketplace.simulation;

import java.util.List;
import org.tideshift.scheduler.marketplace.simulation.CompareStrategies.Comparison;

/**
 * The comparison over several seeds.
 *
 * @param seeds one comparison a seed, at least one
 */
public record StrategyStudy(List<Comparison> seeds) {
  /** Copies the list and refuses an empty one. */
  public StrategyStudy {
    seeds = List.copyOf(seeds);
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("A study needs at least one seed.");
    }
  }

  /** Returns the seed of the first market. */
  public long firstSeed() {
    return seeds.get(0).seed();
  }

  /** Returns the part of the flat factor's short agent-intervals that probability saves. */
  public Estimate saved() {
    return Estimate.of(seeds, Comparison::saved);
  }

  /** Returns the greatest difference of paid hours between the two in any seed, as a part. */
  public double mostApart() {
    return seeds.stream().mapToDouble(Comparison::paidHoursApart).max().orElse(0);
  }

  /** Returns how many hidden rates lie in the ranges learnt, over all seeds. */
  public RangeHits hits() {
    return seeds.stream().map(Comparison::hits).reduce(new RangeHits(0, 0, 0), RangeHits::plus);
  }

  /** Returns the names of the strategies, in order. */
  public List<String> strategies() {
    return seeds.get(0).strategies().stream().map(StrategyResult::name).toList();
  }

  /** Returns the result of a strategy in every seed. */
  public List<DayFigures> totals(int strategy) {
    return seeds.stream().map(one -> one.strategies().get(strategy).total()).toList();
  }
}
