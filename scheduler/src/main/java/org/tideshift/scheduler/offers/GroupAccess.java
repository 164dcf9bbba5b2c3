package org.tideshift.scheduler.offers;

import java.util.List;
import java.util.Set;

/**
 * Who may work in a staffing group.
 *
 * @param group the group's name
 * @param requiredSkills skills of which an agent must hold every one
 * @param brands brands of the group's queues
 * @param languages languages of the group's queues
 * @param queues the group's queues in order of service
 */
public record GroupAccess(
    String group,
    Set<String> requiredSkills,
    Set<String> brands,
    Set<String> languages,
    List<String> queues) {
  /** Copies the collections. */
  public GroupAccess {
    requiredSkills = Set.copyOf(requiredSkills);
    brands = Set.copyOf(brands);
    languages = Set.copyOf(languages);
    queues = List.copyOf(queues);
  }

  /** Returns the rule where nothing else is known: the required skill is the group's name. */
  public static GroupAccess named(String group) {
    return new GroupAccess(group, Set.of(group), Set.of(), Set.of(), List.of(group));
  }
}
