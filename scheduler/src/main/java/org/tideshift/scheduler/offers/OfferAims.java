package org.tideshift.scheduler.offers;

import java.util.List;
import java.util.Optional;

/**
 * What a plan should come near beyond the requirement; never a rule.
 *
 * @param targets expected agents wanted; a group without an entry wants what it requires
 * @param weights what the wishes of the lowest level count
 * @param published offers that agents have seen already
 */
public record OfferAims(List<GroupTarget> targets, OfferWeights weights, PublishedPlan published) {
  /** Copies the list and refuses two targets of one group. */
  public OfferAims {
    targets = List.copyOf(targets);
    long groups = targets.stream().map(GroupTarget::group).distinct().count();
    if (groups != targets.size()) {
      throw new IllegalArgumentException(
          targets.size() + " targets are of " + groups + " groups, valid: one a group");
    }
  }

  /**
   * Returns the usual weights, with nothing wanted beyond the requirement and nothing published.
   */
  public static OfferAims plain() {
    return new OfferAims(List.of(), OfferWeights.usual(), PublishedPlan.none());
  }

  /** Returns the same aims with other targets. */
  public OfferAims withTargets(List<GroupTarget> others) {
    return new OfferAims(others, weights, published);
  }

  /** Returns the same aims with other weights. */
  public OfferAims withWeights(OfferWeights others) {
    return new OfferAims(targets, others, published);
  }

  /** Returns the same aims with other offers published before. */
  public OfferAims withPublished(PublishedPlan other) {
    return new OfferAims(targets, weights, other);
  }

  /** Returns the target of a group where there is one. */
  public Optional<GroupTarget> findTarget(String group) {
    return targets.stream().filter(one -> one.group().equals(group)).findFirst();
  }
}
