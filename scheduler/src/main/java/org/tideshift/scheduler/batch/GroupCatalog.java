package org.tideshift.scheduler.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.ServedQueue;
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
  static Map<String, List<ServedQueue>> queuesByGroup(
      List<Queue> queues, List<GroupRequirement> requirements) {
    Map<String, List<ServedQueue>> served = new TreeMap<>();
    for (GroupAccess access : of(queues)) {
      served.put(access.group(), own(access));
    }
    Map<String, GroupAccess> fills = new TreeMap<>();
    queues.forEach(queue -> fills.put(queue.name(), access(queue.name(), List.of(queue))));
    for (GroupRequirement requirement : requirements) {
      String group = requirement.staffingGroup();
      List<ServedQueue> all = served.computeIfAbsent(group, any -> own(GroupAccess.named(group)));
      Set<String> names = new TreeSet<>();
      all.forEach(queue -> names.add(queue.name()));
      for (String fill : requirement.fillQueues()) {
        if (names.add(fill)) {
          all.add(new ServedQueue(fill, fills.getOrDefault(fill, GroupAccess.named(fill))));
        }
      }
    }
    return served;
  }

  private static List<ServedQueue> own(GroupAccess access) {
    List<ServedQueue> own = new ArrayList<>();
    access.queues().forEach(name -> own.add(new ServedQueue(name, access)));
    return own;
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
