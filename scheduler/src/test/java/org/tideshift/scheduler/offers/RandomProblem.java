package org.tideshift.scheduler.offers;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small problems from a seed: three groups, a week and a bit, odd rules, some hours claimed. */
public final class RandomProblem {
  private static final List<String> GROUPS = List.of("g", "h", "i");

  private RandomProblem() {}

  /** The problem of a seed. */
  public static ProblemSketch of(long seed) {
    Random random = new Random(seed);
    int minutes = List.of(15, 30, 60).get(random.nextInt(3));
    int hours = 24 * (7 + random.nextInt(3));
    ProblemSketch sketch = new ProblemSketch(minutes, hours);
    for (String group : GROUPS) {
      for (int hour = 0; hour < hours; hour += 4) {
        sketch.need(group, hour, hour + 4, random.nextInt(5) / 2.0);
      }
    }
    for (int agent = 0; agent < 8; agent++) {
      addAgent(sketch, "a" + agent, random, hours);
    }
    return sketch;
  }

  /**
   * The problem of a seed with more wanted than required, agents who are unsure by hour, some who
   * said no, and offers from before.
   */
  public static ProblemSketch unsure(long seed) {
    ProblemSketch sketch = of(seed);
    Random random = new Random(~seed);
    for (int hour = 0; hour < 24 * 7; hour += 3) {
      sketch.target(GROUPS.get(random.nextInt(3)), hour, hour + 3, random.nextInt(9) / 2.0);
      sketch.odds("a" + random.nextInt(8), hour, random.nextInt(11) / 10.0);
      sketch.published("a" + random.nextInt(8), GROUPS.get(random.nextInt(3)), hour, hour + 3);
      sketch.declined("a" + random.nextInt(8), hour, hour + 1 + random.nextInt(4));
    }
    return sketch;
  }

  private static void addAgent(ProblemSketch sketch, String id, Random random, int hours) {
    Set<String> skills = new HashSet<>();
    skills.add(GROUPS.get(random.nextInt(3)));
    skills.add(GROUPS.get(random.nextInt(3)));
    int minShift = 1 + random.nextInt(3);
    sketch.agent(id, skills, rules(random, minShift));
    for (int day = 0; day * 24 < hours; day++) {
      if (random.nextInt(4) > 0) {
        double from = day * 24 + random.nextInt(40) / 2.0;
        sketch.available(id, from, from + 1 + random.nextInt(30) / 2.0);
      }
    }
    if (random.nextInt(3) == 0) {
      int from = random.nextInt(hours);
      String group = random.nextBoolean() ? "g" : "elsewhere";
      double shows = Math.max(0.5, from % 11 / 10.0);
      sketch.committed(id, group, Set.of(), ProblemSketch.hours(from, from + 2), shows);
    }
  }

  private static WorkRules rules(Random random, int minShift) {
    return new WorkRules(
        new HoursCap(Duration.ofHours(10 + random.nextInt(30)), Duration.ofHours(8)),
        new ShiftLength(Duration.ofHours(minShift), Duration.ofHours(minShift + random.nextInt(6))),
        Duration.ofMinutes(30L * random.nextInt(24)),
        1 + random.nextInt(3));
  }
}
