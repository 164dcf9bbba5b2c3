package org.tideshift.scheduler.offers;

import java.util.Set;

/**
 * What an agent may work on.
 *
 * @param skills skills held; names that no group requires do no harm
 * @param brands brands the agent may serve; empty means any
 * @param languages languages the agent may serve; empty means any
 */
public record Qualification(Set<String> skills, Set<String> brands, Set<String> languages) {
  /** Copies the sets. */
  public Qualification {
    skills = Set.copyOf(skills);
    brands = Set.copyOf(brands);
    languages = Set.copyOf(languages);
  }

  /** Returns a qualification for any brand and language with these skills. */
  public static Qualification ofSkills(String... skills) {
    return new Qualification(Set.of(skills), Set.of(), Set.of());
  }

  /** Returns whether an agent qualified so may be offered shifts of the group. */
  public boolean covers(GroupAccess group) {
    return skills.containsAll(group.requiredSkills())
        && (brands.isEmpty() || brands.containsAll(group.brands()))
        && (languages.isEmpty() || languages.containsAll(group.languages()));
  }
}
