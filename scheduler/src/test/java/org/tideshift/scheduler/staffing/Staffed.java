package org.tideshift.scheduler.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.OpeningHours;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueStaffing;
import org.tideshift.forecast.demand.QueueTraits;
import org.tideshift.forecast.demand.ServiceTargets;
import org.tideshift.forecast.demand.Shrinkage;

/** Small queues and forecasts, written in a line each; half-hours from a Monday at midnight UTC. */
final class Staffed {

  static final Instant MONDAY = Instant.parse("2025-11-17T00:00:00Z");
  static final StaffingOptions OPTIONS = StaffingOptions.usual(ZoneOffset.UTC);

  private Staffed() {}

  static IntervalGrid halfHours(int count) {
    return new IntervalGrid(MONDAY, Duration.ofMinutes(30), count);
  }

  /** A forecast without doubt: the same contacts every half-hour. */
  static DemandForecast flat(String queue, int intervals, double contacts, double ahtSeconds) {
    return varying(queue, intervals, index -> contacts, ahtSeconds);
  }

  static DemandForecast varying(
      String queue, int intervals, IntToDoubleFunction contacts, double ahtSeconds) {
    DemandForecast.Builder forecast =
        DemandForecast.builder(queue, halfHours(intervals), List.of());
    for (int index = 0; index < intervals; index++) {
      forecast.mean(index, contacts.applyAsDouble(index)).ahtSeconds(index, ahtSeconds);
    }
    return forecast.build();
  }

  static GroupRequirement only(StaffingPlan plan) {
    if (plan.requirements().size() != 1) {
      throw new AssertionError("expected one group, got " + plan.requirements().size());
    }
    return plan.requirements().get(0);
  }

  static GroupRequirement group(StaffingPlan plan, String name) {
    return plan.requirements().stream()
        .filter(requirement -> requirement.staffingGroup().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static QueueSketch queue(String name) {
    return new QueueSketch(name);
  }

  /** A queue with the usual traits, and changes one by one. */
  static final class QueueSketch {
    private final String name;
    private String group;
    private Channel channel = Channel.VOICE;
    private Set<String> skills;
    private double floor = 0;
    private OpeningHours open = OpeningHours.always();
    private Shrinkage shrinkage = Shrinkage.NONE;
    private ServiceTargets targets = ServiceTargets.usual();
    private Optional<Duration> patience = Optional.empty();
    private int concurrency = 1;
    private Optional<Duration> deadline = Optional.empty();

    QueueSketch(String name) {
      this.name = name;
      this.group = name;
      this.skills = Set.of(name);
    }

    QueueSketch in(String staffingGroup) {
      group = staffingGroup;
      return this;
    }

    QueueSketch channel(Channel value) {
      channel = value;
      return this;
    }

    QueueSketch skills(String... values) {
      skills = Set.of(values);
      return this;
    }

    QueueSketch floor(double agents) {
      floor = agents;
      return this;
    }

    QueueSketch open(String hours) {
      open = OpeningHours.parse(hours);
      return this;
    }

    QueueSketch shrinkage(double paid, double unpaid) {
      shrinkage = new Shrinkage(paid, unpaid);
      return this;
    }

    QueueSketch answered(double share, int seconds) {
      targets =
          new ServiceTargets(
              share,
              Duration.ofSeconds(seconds),
              targets.maxAsa(),
              targets.maxOccupancy(),
              targets.maxAbandonment());
      return this;
    }

    QueueSketch maxAsa(int seconds) {
      targets =
          new ServiceTargets(
              targets.serviceLevel(),
              targets.answerWithin(),
              Optional.of(Duration.ofSeconds(seconds)),
              targets.maxOccupancy(),
              targets.maxAbandonment());
      return this;
    }

    QueueSketch maxOccupancy(double share) {
      targets =
          new ServiceTargets(
              targets.serviceLevel(),
              targets.answerWithin(),
              targets.maxAsa(),
              OptionalDouble.of(share),
              targets.maxAbandonment());
      return this;
    }

    QueueSketch patience(int seconds) {
      patience = Optional.of(Duration.ofSeconds(seconds));
      return this;
    }

    QueueSketch concurrency(int contacts) {
      concurrency = contacts;
      return this;
    }

    QueueSketch deadline(Duration time) {
      deadline = Optional.of(time);
      return this;
    }

    Queue build() {
      return new Queue(
          name,
          new QueueTraits(channel, Optional.empty(), Optional.empty(), open),
          targets,
          new ContactHandling(
              patience, concurrency, deadline, OptionalDouble.empty(), OptionalDouble.empty()),
          new QueueStaffing(group, skills, floor, 1, shrinkage));
    }
  }
}
