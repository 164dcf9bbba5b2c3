package org.tideshift.scheduler.marketplace.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Availability;
import org.tideshift.scheduler.offers.BrandConflicts;
import org.tideshift.scheduler.offers.HoursCap;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.OfferRules;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.Qualification;
import org.tideshift.scheduler.offers.ShiftLength;
import org.tideshift.scheduler.offers.Terms;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.Wishes;
import org.tideshift.scheduler.offers.WorkRules;
import org.tideshift.scheduler.offers.WorkWeek;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** A pool and its requirement, made up from a seed: three groups, three tiers, day and night. */
public final class MadeUpMarket {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final Instant START = Instant.parse("2025-11-17T00:00:00Z");
  private static final int DAY = 48;
  private static final int OPENS = 6;
  private static final int CLOSES = 23;

  /** The pool that the peaks of the groups are meant for. */
  private static final double AGENTS_OF_PEAKS = 150;

  private static final List<Group> GROUPS =
      List.of(new Group("voice_en", 8), new Group("chat", 5), new Group("voice_es", 3));
  private static final List<Tier> TIERS =
      List.of(new Tier("gold", 0.9), new Tier("silver", 0.7), new Tier("bronze", 0.5));

  private static final List<Set<String>> SKILLS =
      List.of(
          Set.of("voice_en"),
          Set.of("voice_en"),
          Set.of("voice_en", "chat"),
          Set.of("voice_en", "chat"),
          Set.of("chat"),
          Set.of("voice_es", "chat"),
          Set.of("voice_es", "chat"));
  private static final double SHOW_RATE = 0.95;
  private static final double AVAILABLE_DAYS = 0.7;

  private final int agents;
  private final int days;
  private final SplittableRandom random;

  private record Group(String name, double peak) {}

  private record Tier(String name, double claimRate) {}

  private MadeUpMarket(int agents, int days, long seed) {
    this.agents = agents;
    this.days = days;
    this.random = new SplittableRandom(seed);
  }

  /** Returns a market of so many agents, and of a requirement that suits them. */
  public static SimulatedMarket of(int agents, int days, long seed) {
    MadeUpMarket making = new MadeUpMarket(agents, days, seed);
    OfferProblem problem =
        new OfferProblem(making.requirements(), List.of(), making.pool(), rules());
    return HiddenMarket.behind(problem, seed);
  }

  private static OfferRules rules() {
    return new OfferRules(
        new WorkWeek(ZONE, DayOfWeek.MONDAY), Duration.ofHours(1), BrandConflicts.none());
  }

  private List<GroupRequirement> requirements() {
    return GROUPS.stream().map(this::requirement).toList();
  }

  private GroupRequirement requirement(Group group) {
    IntervalGrid grid = new IntervalGrid(START, Duration.ofMinutes(30), DAY * days);
    GroupRequirement.Builder builder = GroupRequirement.builder(group.name(), grid);
    for (int i = 0; i < grid.size(); i++) {
      builder.agentsRequired(i, required(group, i / DAY, i % DAY / 2.0));
    }
    return builder.build();
  }

  /** A bell over the opening hours, lower at weekends, never quite regular. */
  private double required(Group group, int day, double hour) {
    double noise = 0.9 + 0.2 * random.nextDouble();
    if (hour < OPENS || hour >= CLOSES) {
      return 0;
    }
    double weekday = day % 7 < 5 ? 1 : 0.7;
    double shape = 0.2 + 0.8 * StrictMath.exp(-StrictMath.pow((hour - 13) / 5.5, 2));
    double size = agents / AGENTS_OF_PEAKS;
    return Math.max(1, Math.rint(group.peak() * size * weekday * shape * noise));
  }

  private Pool pool() {
    List<Agent> pool = new ArrayList<>();
    List<Availability> said = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      Agent agent = agent(String.format(Locale.ROOT, "agent-%03d", i));
      pool.add(agent);
      said.addAll(availability(agent.id()));
    }
    return new Pool(pool, said);
  }

  private Agent agent(String id) {
    Tier tier = TIERS.get(random.nextInt(TIERS.size()));
    WorkRules rules =
        new WorkRules(
            new HoursCap(Duration.ofHours(16 + random.nextInt(25)), Duration.ofHours(8)),
            new ShiftLength(Duration.ofHours(2), Duration.ofHours(6 + random.nextInt(3))),
            Duration.ofHours(10),
            1);
    return new Agent(
        id,
        new Qualification(skills(), Set.of(), Set.of()),
        rules,
        Wishes.none(),
        new Terms(Optional.empty(), Optional.empty(), tier.claimRate(), SHOW_RATE, tier.name()));
  }

  private Set<String> skills() {
    return SKILLS.get(random.nextInt(SKILLS.size()));
  }

  private List<Availability> availability(String id) {
    List<Availability> said = new ArrayList<>();
    int usual = random.nextInt(4) * 7 + 12;
    for (int day = 0; day < days; day++) {
      if (random.nextDouble() < AVAILABLE_DAYS) {
        int from = day * DAY + usual + random.nextInt(9) - 4;
        Instant start = START.plus(Duration.ofMinutes(30L * Math.max(0, from)));
        Instant end = start.plus(Duration.ofMinutes(30L * (10 + random.nextInt(11))));
        said.add(new Availability(id, new TimeSpan(start, end), Availability.Kind.AVAILABLE));
      }
    }
    return said;
  }
}
