package org.tideshift.scheduler.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.OpeningHours;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueStaffing;
import org.tideshift.forecast.demand.QueueTraits;
import org.tideshift.forecast.demand.ServiceTargets;
import org.tideshift.forecast.demand.Shrinkage;
import org.tideshift.scheduler.offers.TimeSpan;

/** Small cases in few words. All begin at one moment and have half-hours. */
final class ReplaySketch {
  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private final IntervalGrid grid;
  private final List<Queue> queues = new ArrayList<>();
  private final List<ContactFlow> flows = new ArrayList<>();
  private final List<WorkedShift> shifts = new ArrayList<>();

  private ReplaySketch(int hours) {
    this.grid = new IntervalGrid(START, Duration.ofMinutes(30), 2 * hours);
  }

  static ReplaySketch hours(int hours) {
    return new ReplaySketch(hours);
  }

  /** A queue in a few words: its group, channel, threshold or deadline, patience, concurrency. */
  record Sketch(String name, String group, Channel channel, double withinSeconds) {
    static Sketch voice(String name) {
      return new Sketch(name, name, Channel.VOICE, 20);
    }

    Sketch in(String otherGroup) {
      return new Sketch(name, otherGroup, channel, withinSeconds);
    }

    Queue with(Optional<Double> patienceSeconds, int concurrency) {
      return with(patienceSeconds, concurrency, Shrinkage.NONE);
    }

    Queue with(Optional<Double> patienceSeconds, int concurrency, Shrinkage shrinkage) {
      Duration within = seconds(withinSeconds);
      return new Queue(
          name,
          new QueueTraits(channel, Optional.empty(), Optional.empty(), OpeningHours.always()),
          new ServiceTargets(
              0.8,
              channel.isDeferrable() ? Duration.ZERO : within,
              Optional.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty()),
          new ContactHandling(
              patienceSeconds.map(ReplaySketch::seconds),
              concurrency,
              channel.isDeferrable() ? Optional.of(within) : Optional.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty()),
          new QueueStaffing(group, Set.of(group), 0, 1, shrinkage));
    }
  }

  static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  /** A Poisson stream of so many contacts an hour. */
  ReplaySketch comes(Queue queue, double anHour, double ahtSeconds) {
    queues.add(queue);
    ContactFlow.Builder flow = ContactFlow.builder(queue.name(), grid);
    for (int i = 0; i < grid.size(); i++) {
      flow.set(i, anHour / 2, ahtSeconds);
    }
    flows.add(flow.asExpected());
    return this;
  }

  /** So many contacts in each half-hour, the last of them again and again. */
  ReplaySketch came(Queue queue, double ahtSeconds, int... counts) {
    queues.add(queue);
    ContactFlow.Builder flow = ContactFlow.builder(queue.name(), grid);
    for (int i = 0; i < grid.size(); i++) {
      flow.set(i, counts[Math.min(i, counts.length - 1)], ahtSeconds);
    }
    flows.add(flow.asCounted());
    return this;
  }

  /** So many agents from one hour to another. */
  ReplaySketch work(int agents, String group, double fromHour, double toHour, String... served) {
    TimeSpan span =
        new TimeSpan(START.plus(seconds(3600 * fromHour)), START.plus(seconds(3600 * toHour)));
    for (int i = 0; i < agents; i++) {
      String id = "agent-" + shifts.size();
      shifts.add(new WorkedShift(id, group, List.of(served), span, 1));
    }
    return this;
  }

  ReplaySketch work(int agents, String group) {
    return work(agents, group, 0, grid.size() / 2.0, group);
  }

  ReplayCase build() {
    return new ReplayCase(queues, flows, shifts, List.of());
  }

  ReplayResult replay(int runs) {
    return ReplayContacts.replay(build(), ReplayOptions.of(1, runs));
  }
}
