package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two competing brands whose work every agent could do. */
class BrandConflictNightTest extends MarketShop {
  @BeforeEach
  void openForRivals() throws IOException {
    write(
        "tideshift.yaml",
        Files.readString(workspace.configurationFile()) + "  brand_conflicts: [[acme, globex]]\n");
    write(
        "queues.csv",
        """
        queue,brand,required_skills,open,aht_seconds,patience_seconds
        acme_calls,acme,phone,Mon-Fri 08:00-16:00,300,120
        globex_calls,globex,phone,Mon-Fri 08:00-16:00,300,120
        """);
    StringBuilder agents = new StringBuilder("agent_id,skills,hourly_rate\n");
    StringBuilder availability = new StringBuilder("agent_id,start,end\n");
    for (int agent = 1; agent <= 4; agent++) {
      agents.append("a").append(agent).append(",phone,10\n");
      for (int day = 2; day <= 6; day++) {
        availability.append(
            String.format(
                Locale.ROOT, "a%d,2026-03-0%dT06:00Z,2026-03-0%dT18:00Z%n", agent, day, day));
      }
    }
    write("agents.csv", agents.toString());
    write("availability.csv", availability.toString());
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts\n");
    LocalDateTime hour = LocalDateTime.parse("2026-01-26T00:00");
    for (; hour.isBefore(LocalDateTime.parse("2026-03-02T00:00")); hour = hour.plusHours(1)) {
      boolean open = hour.getDayOfWeek().getValue() <= 5 && hour.getHour() / 8 == 1;
      for (String queue : List.of("acme_calls", "globex_calls")) {
        rows.append(hour).append(":00Z,").append(queue).append(open ? ",6\n" : ",0\n");
      }
    }
    write("history/billing.csv", rows.toString());
  }

  private Map<String, Set<String>> groupsByAgent() {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (String offer : offers()) {
      String[] cells = offer.split(",", -1);
      groups.computeIfAbsent(cells[4], any -> new TreeSet<>()).add(cells[2]);
    }
    return groups;
  }

  @Test
  void whoWorkedForOneBrandIsOfferedNothingOfItsRivalOnAnyLaterNight() throws IOException {
    run(MONDAY);
    assertThat(groupsByAgent().values()).allSatisfy(groups -> assertThat(groups).hasSize(1));
    String acme =
        offers().stream().filter(offer -> offer.contains(",acme_calls,")).findFirst().orElseThrow();
    String agent = acme.split(",", -1)[4];
    claim(acme, "claimed", "1");
    claim(acme, "worked", "3");
    // From now on only this agent could serve globex.
    write("agents.csv", "agent_id,skills,hourly_rate\n" + agent + ",phone,10\n");
    write(
        "availability.csv",
        "agent_id,start,end\n" + agent + ",2026-03-04T06:00Z,2026-03-04T18:00Z\n");
    run("2026-03-03T00:00:00Z");

    assertThat(groupsByAgent().getOrDefault(agent, Set.of())).doesNotContain("globex_calls");
  }
}
