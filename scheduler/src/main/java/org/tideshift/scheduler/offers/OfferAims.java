package org.tideshift.scheduler.offers;

import java.util.List;
import java.util.Optional;

/**
 * What a plan should come near beyond the requirement; never a rule.
 *
 * @param targets expected agents wanted; a group without an entry wants what it requires
 */
public record OfferAims(List<GroupTarget> targets) {
  /** Copies the list and refuses two targets of one group. */
  public OfferAims {
    targets = List.copyOf(targets);
    long groups = targets.stream().map(GroupTarget::group).distinct().count();
    if (groups != targets.size()) {
      throw new IllegalArgumentException(
          targets.size() + " targets are of " + groups + " groups, valid: one a group");
    }
  }

  /** Returns that nothing is wanted beyond the requirement. */
  public static OfferAims plain() {
    return new OfferAims(List.of());
  }

  /** Returns the same aims with other targets. */
  public OfferAims withTargets(List<GroupTarget> others) {
    return new OfferAims(others);
  }

  /** Returns the target of a group where there is one. */
  public Optional<GroupTarget> findTarget(String group) {
    return targets.stream().filter(one -> one.group().equals(group)).findFirst();
  }
}
