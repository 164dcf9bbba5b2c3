package org.tideshift.scheduler.marketplace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * Learns rates from what agents did.
 *
 * <p>An agent's rate at the average hour is beta-distributed around a mean {@code m}, weighted as
 * {@code s} observations. Every success counts as one, every failure as the factor {@code w} of its
 * hour, for where everybody fails more often a failure says less about the agent:
 *
 * <pre>  alpha = s m + successes,   beta = s (1 - m) + sum of w over failures</pre>
 *
 * <p>This is the beta-binomial model (Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 5) with
 * {@code 1 - q w} taken as {@code (1 - q)^w}. The mean {@code m} is the agent's prior, moved as the
 * whole {@link TierShift tier} is; {@code s} is the {@link PriorStrength} that the trials make most
 * likely; {@code w} is the {@link HourFactors factor of the hour}. As each depends on the others,
 * they are worked out in turn, a fixed number of times.
 */
public final class LearnRates {
  private static final int ROUNDS = 4;
  private static final double LEAST_MEAN = 1e-6;

  private final List<RatePrior> priors;
  private final List<Trial> trials;
  private final Map<String, List<Trial>> byAgent;

  private LearnRates(List<RatePrior> priors, List<Trial> trials) {
    Set<String> known = priors.stream().map(RatePrior::agentId).collect(Collectors.toSet());
    this.priors = priors.stream().sorted(Comparator.comparing(RatePrior::agentId)).toList();
    this.trials = trials.stream().filter(one -> known.contains(one.agentId())).toList();
    this.byAgent = this.trials.stream().collect(Collectors.groupingBy(Trial::agentId));
  }

  /**
   * Returns the rates of every agent who has a prior; the priors themselves where there is no
   * trial.
   *
   * @param priors one an agent
   * @param trials what resolved; those of agents without a prior do not count
   */
  public static LearntRates from(List<RatePrior> priors, List<Trial> trials) {
    LearnRates learning = new LearnRates(priors, trials);
    return learning.trials.isEmpty() ? learning.asThought() : learning.learn();
  }

  private LearntRates asThought() {
    List<Belief> beliefs =
        priors.stream().map(one -> new Belief(one, one.mean(), Evidence.none())).toList();
    return rates(beliefs, PriorStrength.USUAL, Map.of());
  }

  private LearntRates learn() {
    LearntRates rates = round(Map.of());
    for (int i = 1; i < ROUNDS; i++) {
      rates = round(HourFactors.of(trials, rates));
    }
    return rates;
  }

  private LearntRates round(Map<HourOfWeek, Double> factors) {
    List<Belief> beliefs =
        TierShift.applied(
            priors.stream()
                .map(one -> new Belief(one, one.mean(), evidence(one.agentId(), factors)))
                .toList());
    return rates(beliefs, PriorStrength.of(beliefs), factors);
  }

  private Evidence evidence(String agentId, Map<HourOfWeek, Double> factors) {
    return Evidence.of(byAgent.getOrDefault(agentId, List.of()), factors);
  }

  private static LearntRates rates(
      List<Belief> beliefs, double strength, Map<HourOfWeek, Double> factors) {
    Map<String, LearntRate> byAgent = new TreeMap<>();
    for (Belief one : beliefs) {
      Evidence seen = one.evidence();
      byAgent.put(
          one.prior().agentId(),
          new LearntRate(
              Math.max(LEAST_MEAN, strength * one.mean()) + seen.successes(),
              Math.max(LEAST_MEAN, strength * (1 - one.mean())) + seen.failures()));
    }
    return new LearntRates(byAgent, factors);
  }
}
