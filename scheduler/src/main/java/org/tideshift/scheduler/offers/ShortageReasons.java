package org.tideshift.scheduler.offers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.IntervalGrid;

/** Says of every short interval why nobody more could be offered, agent by agent, from the data. */
final class ShortageReasons {
  private final Map<String, List<AgentOptions>> qualified;

  private ShortageReasons(Map<String, List<AgentOptions>> qualified) {
    this.qualified = qualified;
  }

  /** Returns the coverage with a reason at every short interval. */
  static List<GroupCoverage> explain(
      OfferProblem problem, Collection<ShiftOffer> offers, List<GroupCoverage> coverage) {
    List<AgentOptions> options = AgentOptions.of(problem, offers);
    Map<String, GroupAccess> access = problem.accessByGroup();
    Map<String, List<AgentOptions>> qualified =
        access.values().stream()
            .collect(
                Collectors.toMap(
                    GroupAccess::group,
                    group -> options.stream().filter(one -> one.isQualified(group)).toList()));
    ShortageReasons reasons = new ShortageReasons(qualified);
    return coverage.stream().map(reasons::explain).toList();
  }

  private GroupCoverage explain(GroupCoverage group) {
    List<IntervalCoverage> explained = new ArrayList<>();
    IntervalGrid grid = group.grid();
    List<AgentOptions> agents = qualified.getOrDefault(group.group(), List.of());
    for (int i = 0; i < grid.size(); i++) {
      IntervalCoverage one = group.intervals().get(i);
      TimeSpan interval = new TimeSpan(grid.startOf(i), grid.startOf(i + 1));
      explained.add(
          one.shortAgents() > 0 ? one.because(reason(agents, group.group(), interval)) : one);
    }
    return new GroupCoverage(group.group(), grid, explained);
  }

  private static String reason(List<AgentOptions> agents, String group, TimeSpan interval) {
    if (agents.isEmpty()) {
      return "nobody is qualified";
    }
    Map<WhyShort, Integer> counts = new EnumMap<>(WhyShort.class);
    for (AgentOptions one : agents) {
      counts.merge(one.whyNot(group, interval), 1, Integer::sum);
    }
    String parts =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining("; "));
    return "of " + agents.size() + " qualified: " + parts;
  }
}
