package org.tideshift.scheduler.offers;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.HourOfWeek;

/** A small problem written down in a test; hours count from Monday 2026-01-05 00:00Z. */
public final class ProblemSketch {
  /** Hour zero. */
  public static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

  private final IntervalGrid grid;
  private final Map<String, GroupRequirement.Builder> groups = new LinkedHashMap<>();
  private final List<GroupAccess> access = new ArrayList<>();
  private final List<Agent> agents = new ArrayList<>();
  private final List<Availability> availability = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<DeclinedTime> declined = new ArrayList<>();
  private final Map<String, List<Double>> targets = new LinkedHashMap<>();
  private final Map<String, Map<HourOfWeek, Double>> odds = new LinkedHashMap<>();
  private final List<PlannedShift> published = new ArrayList<>();
  private OfferWeights weights = OfferWeights.usual();
  private BrandConflicts brands = BrandConflicts.none();
  private ZoneId zone = ZoneOffset.UTC;
  private Duration minGap = Duration.ofHours(1);

  public ProblemSketch(int minutes, int hours) {
    this.grid = new IntervalGrid(MONDAY, Duration.ofMinutes(minutes), hours * 60 / minutes);
  }

  public static Instant hour(double hour) {
    return MONDAY.plusSeconds(Math.round(hour * 3600));
  }

  public static TimeSpan hours(double from, double to) {
    return new TimeSpan(hour(from), hour(to));
  }

  /** A group that needs so many agents from hour to hour. */
  public ProblemSketch need(String group, double from, double to, double agents) {
    GroupRequirement.Builder builder = builder(group);
    for (int i = 0; i < grid.size(); i++) {
      Instant at = grid.startOf(i);
      if (!at.isBefore(hour(from)) && at.isBefore(hour(to))) {
        builder.agentsRequired(i, agents);
      }
    }
    return this;
  }

  /** So many agents of a group that must be there from hour to hour, whatever the load. */
  public ProblemSketch floor(String group, double from, double to, double agents) {
    GroupRequirement.Builder builder = builder(group);
    for (int i = 0; i < grid.size(); i++) {
      Instant at = grid.startOf(i);
      if (!at.isBefore(hour(from)) && at.isBefore(hour(to))) {
        builder.floorAgents(i, agents);
      }
    }
    return this;
  }

  /** What an uncovered hour of a group counts from hour to hour. */
  public ProblemSketch priority(String group, double from, double to, double priority) {
    GroupRequirement.Builder builder = builder(group);
    for (int i = 0; i < grid.size(); i++) {
      Instant at = grid.startOf(i);
      if (!at.isBefore(hour(from)) && at.isBefore(hour(to))) {
        builder.priority(i, priority);
      }
    }
    return this;
  }

  /** So many expected agents of a group that are wanted from hour to hour. */
  public ProblemSketch target(String group, double from, double to, double agents) {
    List<Double> wanted =
        targets.computeIfAbsent(
            group, name -> new ArrayList<>(Collections.nCopies(grid.size(), 0.0)));
    for (int i = 0; i < grid.size(); i++) {
      Instant at = grid.startOf(i);
      if (!at.isBefore(hour(from)) && at.isBefore(hour(to))) {
        wanted.set(i, agents);
      }
    }
    return this;
  }

  /** How likely an agent's offers turn into work where they start at the hour of the UTC week. */
  public ProblemSketch odds(String id, int hour, double probability) {
    odds.computeIfAbsent(id, name -> new HashMap<>())
        .put(new HourOfWeek(DayOfWeek.of(hour / 24 % 7 + 1), hour % 24), probability);
    return this;
  }

  /** A shift offered by an earlier plan. */
  public ProblemSketch published(String id, String group, double from, double to) {
    published.add(new PlannedShift(id, group, hours(from, to)));
    return this;
  }

  /** What a wish counts, in points. */
  public ProblemSketch weight(Wish wish, double points) {
    weights = weights.with(wish, points);
    return this;
  }

  private GroupRequirement.Builder builder(String group) {
    return groups.computeIfAbsent(group, name -> GroupRequirement.builder(name, grid));
  }

  public ProblemSketch access(GroupAccess one) {
    access.add(one);
    return this;
  }

  /** An agent under the standard rules, available from hour to hour. */
  public ProblemSketch agent(String id, Set<String> skills, double from, double to) {
    return agent(id, skills, WorkRules.standard()).available(id, from, to);
  }

  public ProblemSketch agent(String id, Set<String> skills, WorkRules rules) {
    Qualification qualification = new Qualification(skills, Set.of(), Set.of());
    return agent(new Agent(id, qualification, rules, Wishes.none(), Terms.certain()));
  }

  public ProblemSketch agent(Agent agent) {
    agents.add(agent);
    return this;
  }

  public ProblemSketch available(String id, double from, double to) {
    return says(id, from, to, Availability.Kind.AVAILABLE);
  }

  public ProblemSketch says(String id, double from, double to, Availability.Kind kind) {
    availability.add(new Availability(id, hours(from, to), kind));
    return this;
  }

  public ProblemSketch committed(String id, String group, double from, double to) {
    return committed(id, group, Set.of(), hours(from, to), 1);
  }

  public ProblemSketch committed(
      String id, String group, Set<String> brands, TimeSpan span, double showProbability) {
    commitments.add(new Commitment(id, group, brands, span, showProbability));
    return this;
  }

  public ProblemSketch declined(String id, double from, double to) {
    declined.add(new DeclinedTime(id, hours(from, to)));
    return this;
  }

  public ProblemSketch brands(BrandConflicts conflicts) {
    this.brands = conflicts;
    return this;
  }

  public ProblemSketch minGap(int hours) {
    this.minGap = Duration.ofHours(hours);
    return this;
  }

  public ProblemSketch zone(ZoneId where) {
    this.zone = where;
    return this;
  }

  public OfferProblem problem() {
    return new OfferProblem(
        groups.values().stream().map(GroupRequirement.Builder::build).toList(),
        access,
        new Pool(agents, availability, commitments, declined, new ClaimOdds(odds)),
        new OfferRules(new WorkWeek(zone, DayOfWeek.MONDAY), minGap, brands),
        OfferAims.plain()
            .withWeights(weights)
            .withPublished(new PublishedPlan(published, ""))
            .withTargets(
                targets.entrySet().stream()
                    .map(one -> new GroupTarget(one.getKey(), one.getValue()))
                    .toList()));
  }

  /** Rules with these whole hours; the rest of eight hours, two shifts a day. */
  public static WorkRules rules(int week, int day, int minShift, int maxShift) {
    return new WorkRules(
        new HoursCap(Duration.ofHours(week), Duration.ofHours(day)),
        new ShiftLength(Duration.ofHours(minShift), Duration.ofHours(maxShift)),
        Duration.ofHours(8),
        2);
  }

  public static ShiftOffer offer(String agent, String group, double from, double to) {
    return new ShiftOffer(agent, group, hours(from, to), 1, "");
  }
}
