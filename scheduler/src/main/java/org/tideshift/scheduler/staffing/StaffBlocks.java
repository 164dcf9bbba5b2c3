package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;

/** Staffs stretches of time with one number of agents each, as a rota of fixed shifts must. */
public final class StaffBlocks {
  /** What a block must keep. */
  public enum Promise {
    /** The requirement of each of its intervals, as offers do: its busiest one decides. */
    EVERY_INTERVAL,
    /**
     * The group's service level over all contacts of the block: a quiet hour may make up for a busy
     * one. No smaller number keeps any promise.
     */
    WHOLE_BLOCK
  }

  private final StaffingOptions options;
  private final Promise promise;
  private final List<Integer> starts;

  /**
   * The blocks.
   *
   * @param promise what they must keep
   * @param starts numbers of the intervals at which they begin, ascending, the first 0
   */
  public record Blocks(Promise promise, List<Integer> starts) {
    /** Copies the list. */
    public Blocks {
      starts = List.copyOf(starts);
    }
  }

  private StaffBlocks(StaffingOptions options, Promise promise, List<Integer> starts) {
    this.options = options;
    this.promise = promise;
    this.starts = starts;
  }

  /**
   * Staffs the same contacts in blocks.
   *
   * @param queues what is known of the queues
   * @param forecasts what will come, one a queue, all on one grid
   * @param each the requirement of each interval on its own; groups without contacts that wait for
   *     an answer get its mean over the block, rounded up
   * @param options zone, risk and pool
   * @param blocks what blocks must keep, and the intervals at which they begin
   * @return one requirement a staffing group of {@code each}, constant over every block
   */
  public static List<GroupRequirement> plan(
      List<Queue> queues,
      List<DemandForecast> forecasts,
      List<GroupRequirement> each,
      StaffingOptions options,
      Blocks blocks) {
    StaffBlocks staffing = new StaffBlocks(options, blocks.promise(), blocks.starts());
    Map<String, StaffingGroup> groups =
        StaffingGroup.of(StaffDemand.match(queues, forecasts)).stream()
            .collect(Collectors.toMap(StaffingGroup::name, Function.identity()));
    return each.parallelStream()
        .map(one -> staffing.plan(one, Optional.ofNullable(groups.get(one.staffingGroup()))))
        .toList();
  }

  private GroupRequirement plan(GroupRequirement each, Optional<StaffingGroup> group) {
    GroupRequirement.Builder blocks =
        GroupRequirement.builder(each.staffingGroup(), each.grid()).fillQueues(each.fillQueues());
    Optional<Outlooks> outlooks = group.map(known -> new Outlooks(known, options));
    for (int block = 0; block < starts.size(); block++) {
      int from = starts.get(block);
      int to = block + 1 < starts.size() ? starts.get(block + 1) : each.grid().size();
      int agents = agents(each, outlooks, from, to);
      for (int i = from; i < to; i++) {
        blocks.agentsRequired(i, agents);
      }
    }
    return blocks.build();
  }

  private int agents(GroupRequirement each, Optional<Outlooks> outlooks, int from, int to) {
    double floor = 0;
    double most = 0;
    double sum = 0;
    for (int i = from; i < to; i++) {
      floor = Math.max(floor, each.floorAgents(i));
      most = Math.max(most, each.agentsRequired(i));
      sum += each.agentsRequired(i);
    }
    int mean = (int) Math.ceil(sum / Math.max(1, to - from) - 1e-9);
    int agents =
        outlooks.isPresent()
            ? outlooks.get().leastAgents(from, to, (int) Math.ceil(most), promise).orElse(mean)
            : mean;
    return Math.max((int) Math.ceil(floor), agents);
  }

  /** Expected service levels of one group, by interval and number of agents. */
  private static final class Outlooks {
    private final ContactPool pool;
    private final StaffingGroup group;
    private final RealTimeNeed.Finder needs;
    private final Map<Integer, RealTimeNeed> needOf = new HashMap<>();
    private final Map<List<Integer>, Double> answered = new HashMap<>();

    Outlooks(StaffingGroup group, StaffingOptions options) {
      this.group = group;
      this.pool = new ContactPool(group);
      this.needs = new RealTimeNeed.Finder(options.risk());
    }

    /** Least number up to {@code most} that answers enough; empty where nothing is promised. */
    Optional<Integer> leastAgents(int from, int to, int most, Promise promise) {
      List<Integer> busy = new ArrayList<>();
      double contacts = 0;
      double target = 0;
      for (int i = from; i < to; i++) {
        Optional<PooledContacts> pooled = pool.at(i);
        if (pooled.isPresent()) {
          busy.add(i);
          contacts += pooled.get().stream().contactsPerHour();
          target = Math.max(target, pool.targetsAt(i).serviceLevel());
        }
      }
      if (busy.isEmpty() || target == 0) {
        return Optional.empty();
      }
      if (promise == Promise.EVERY_INTERVAL) {
        return Optional.of(most);
      }
      int least = 1;
      int enough = most;
      while (least < enough) {
        int middle = (least + enough) / 2;
        if (answered(busy, middle) >= target * contacts) {
          enough = middle;
        } else {
          least = middle + 1;
        }
      }
      return Optional.of(enough);
    }

    private double answered(List<Integer> intervals, int agents) {
      return intervals.stream().mapToDouble(index -> answered(index, agents)).sum();
    }

    private double answered(int index, int agents) {
      return answered.computeIfAbsent(List.of(index, agents), any -> evaluate(index, agents));
    }

    private double evaluate(int index, int agents) {
      PooledContacts contacts = pool.at(index).orElseThrow();
      RealTimeNeed need =
          needOf.computeIfAbsent(index, any -> needs.find(contacts, pool.targetsAt(index)));
      double share =
          need.outlook()
              .with(agents * group.presentShare())
              .map(Performance::serviceLevel)
              .orElse(0.0);
      return share * contacts.stream().contactsPerHour();
    }
  }
}
