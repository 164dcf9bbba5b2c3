package org.tideshift.samples.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** The agents of some cohorts, numbered through, and their {@code agents.csv}. */
final class AgentPool {

  private final List<Agent> agents = new ArrayList<>();
  private final WorkLimits limits;
  private final long seed;

  AgentPool(List<Cohort> cohorts, WorkLimits limits, long seed) {
    this.limits = limits;
    this.seed = seed;
    for (Cohort cohort : cohorts) {
      for (int i = 0; i < cohort.size(); i++) {
        agents.add(
            new Agent(
                agents.size() + 1,
                cohort.zone(),
                cohort.skills().get(i % cohort.skills().size()),
                cohort.patterns().get(i % cohort.patterns().size()),
                cohort.basePay()));
      }
    }
  }

  List<Agent> agents() {
    return List.copyOf(agents);
  }

  String agentsCsv() {
    CsvText csv =
        new CsvText(
            "agent_id",
            "skills",
            "timezone",
            "desired_hours_week",
            "max_hours_week",
            "max_hours_day",
            "min_shift",
            "max_shift",
            "min_rest",
            "max_shifts_day",
            "hourly_rate",
            "tier");
    for (Agent agent : agents) {
      write(agent, new Well19937c(seed * 100_000 + agent.number()), csv);
    }
    return csv.toString();
  }

  private void write(Agent agent, RandomGenerator random, CsvText csv) {
    int most = limits.mostHoursWeek() - 4 * random.nextInt(limits.stepsDown() + 1);
    boolean isLongDay = random.nextInt(4) > 0;
    csv.row(
        agent.id(),
        agent.skills(),
        agent.zone(),
        most - 4 - 2 * random.nextInt(most / 4),
        most,
        isLongDay ? 8 : 6,
        random.nextInt(5) > 0 ? "PT1H" : "PT2H",
        isLongDay ? oneOf(random, "PT8H", "PT6H", "PT5H") : oneOf(random, "PT6H", "PT4H"),
        oneOf(random, "PT8H", "PT8H", "PT9H", "PT10H", "PT11H"),
        oneOf(random, "2", "2", "2", "1", "3"),
        rate(agent, random),
        oneOf(random, "gold", "silver", "silver", "bronze"));
  }

  private static String rate(Agent agent, RandomGenerator random) {
    long skills = agent.skills().chars().filter(c -> c == '|').count();
    double rate = agent.basePay() + 0.75 * skills + 0.25 * random.nextInt(9);
    return String.format(Locale.ROOT, "%.2f", rate);
  }

  private static String oneOf(RandomGenerator random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
