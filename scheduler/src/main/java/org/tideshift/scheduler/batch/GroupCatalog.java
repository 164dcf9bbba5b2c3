package org.tideshift.scheduler.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Says who may work in each staffing group, from what its queues require. */
final class GroupCatalog {
  private GroupCatalog() {}

  /** One entry a staffing group of the queues, by group. */
  static List<GroupAccess> of(List<Queue> queues) {
    Map<String, List<Queue>> groups = new TreeMap<>();
    for (Queue queue : queues) {
      groups.computeIfAbsent(queue.staffing().staffingGroup(), any -> new ArrayList<>()).add(queue);
    }
    List<GroupAccess> access = new ArrayList<>();
    groups.forEach((group, members) -> access.add(access(group, members)));
    return access;
  }

  /** The queues each group serves: its own, then the deferrable ones that fill its idle time. */
  static Map<String, List<String>> queuesByGroup(
      List<Queue> queues, List<GroupRequirement> requirements) {
    Map<String, List<String>> served = new TreeMap<>();
    of(queues).forEach(access -> served.put(access.group(), new ArrayList<>(access.queues())));
    for (GroupRequirement requirement : requirements) {
      List<String> names =
          served.computeIfAbsent(
              requirement.staffingGroup(), group -> new ArrayList<>(List.of(group)));
      requirement.fillQueues().stream().filter(name -> !names.contains(name)).forEach(names::add);
    }
    return served;
  }

  private static GroupAccess access(String group, List<Queue> members) {
    Set<String> skills = new TreeSet<>();
    Set<String> brands = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    for (Queue queue : members) {
      skills.addAll(queue.staffing().requiredSkills());
      queue.traits().brand().ifPresent(brands::add);
      queue.traits().language().ifPresent(languages::add);
    }
    List<String> names = members.stream().map(Queue::name).sorted().toList();
    return new GroupAccess(group, skills, brands, languages, names);
  }
}
