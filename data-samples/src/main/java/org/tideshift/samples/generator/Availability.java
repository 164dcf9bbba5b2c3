package org.tideshift.samples.generator;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Writes {@code availability.csv}: the windows that touch a horizon, agent by agent.
 *
 * @param start of the horizon
 * @param end of the horizon
 * @param seed of the windows' small differences
 */
record Availability(ZonedDateTime start, ZonedDateTime end, long seed) {

  private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final double SKIPPED = 0.08;
  private static final double LIKED = 0.15;
  private static final double ON_LEAVE = 0.08;

  String csv(List<Agent> agents) {
    CsvText csv = new CsvText("agent_id", "start", "end", "kind");
    for (Agent agent : agents) {
      RandomGenerator random = new Well19937c(seed * 100_000 + agent.number());
      writeWindows(agent, random, csv);
      if (random.nextDouble() < ON_LEAVE) {
        writeLeave(agent, random, csv);
      }
    }
    return csv.toString();
  }

  private void writeWindows(Agent agent, RandomGenerator random, CsvText csv) {
    int early = random.nextInt(5) - 2;
    LocalDate last = end.withZoneSameInstant(agent.zone()).toLocalDate();
    LocalDate day = start.withZoneSameInstant(agent.zone()).toLocalDate().minusDays(1);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      for (WorkPattern.Span span : agent.pattern().on(day, agent.number())) {
        boolean isSkipped = random.nextDouble() < SKIPPED;
        String kind = random.nextDouble() < LIKED ? "preferred" : "available";
        int longer = random.nextInt(3) - 1;
        ZonedDateTime from = at(agent, day, span.from() + early * 0.5);
        ZonedDateTime to = at(agent, day, span.to() + (early + longer) * 0.5);
        if (!isSkipped && to.isAfter(start) && from.isBefore(end)) {
          csv.row(agent.id(), WITH_OFFSET.format(from), WITH_OFFSET.format(to), kind);
        }
      }
    }
  }

  private void writeLeave(Agent agent, RandomGenerator random, CsvText csv) {
    LocalDate first = start.toLocalDate().plusDays(random.nextInt(21));
    ZonedDateTime from = at(agent, first, 0);
    ZonedDateTime to = at(agent, first.plusDays(2L + random.nextInt(4)), 0);
    csv.row(agent.id(), WITH_OFFSET.format(from), WITH_OFFSET.format(to), "unavailable");
  }

  private static ZonedDateTime at(Agent agent, LocalDate day, double hour) {
    return day.atStartOfDay(agent.zone()).plus(Duration.ofMinutes(Math.round(hour * 60)));
  }
}
