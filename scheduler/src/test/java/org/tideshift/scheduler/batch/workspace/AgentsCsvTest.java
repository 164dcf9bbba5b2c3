package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.WorkRules;

class AgentsCsvTest {
  @TempDir private Path folder;
  private final DataProblems problems = new DataProblems();

  @Test
  void fillsInTheDefaultsOfTheContract() throws IOException {
    Agent agent = read("agent_id,skills\na1,billing|spanish\n").get(0);

    assertThat(problems.errors()).isEmpty();
    assertThat(agent.qualification().skills()).containsExactlyInAnyOrder("billing", "spanish");
    assertThat(agent.rules()).isEqualTo(WorkRules.standard());
    assertThat(agent.wishes().desiredHoursWeek()).isEmpty();
    assertThat(agent.terms().claimProbability()).isEqualTo(1);
    assertThat(agent.terms().zone()).isEmpty();
  }

  @Test
  void readsEveryColumn() throws IOException {
    Agent agent =
        read("""
            agent_id,skills,timezone,brands,languages,preferred_groups,min_hours_week,desired_hours_week,max_hours_week,max_hours_day,min_shift,max_shift,min_rest,max_shifts_day,hourly_rate,claim_rate,show_rate,tier
            a1,chat,Europe/Paris,acme,es|en,web,5,20,25.5,6,90m,PT6H,PT9H30M,1,17.50,0.8,0.9,gold
            """)
            .get(0);

    assertThat(problems.errors()).isEmpty();
    assertThat(agent.qualification().brands()).containsExactly("acme");
    assertThat(agent.qualification().languages()).containsExactlyInAnyOrder("es", "en");
    assertThat(agent.wishes().preferredGroups()).containsExactly("web");
    assertThat(agent.wishes().minHoursWeek()).contains(Duration.ofHours(5));
    assertThat(agent.wishes().desiredHoursWeek()).contains(Duration.ofHours(20));
    assertThat(agent.rules().hours().week()).isEqualTo(Duration.ofMinutes(25 * 60 + 30));
    assertThat(agent.rules().hours().day()).isEqualTo(Duration.ofHours(6));
    assertThat(agent.rules().shift().min()).isEqualTo(Duration.ofMinutes(90));
    assertThat(agent.rules().shift().max()).isEqualTo(Duration.ofHours(6));
    assertThat(agent.rules().minRest()).isEqualTo(Duration.ofMinutes(9 * 60 + 30));
    assertThat(agent.rules().maxShiftsDay()).isEqualTo(1);
    assertThat(agent.terms().zone()).contains(ZoneId.of("Europe/Paris"));
    assertThat(agent.terms().hourlyRate()).contains(new BigDecimal("17.5"));
    assertThat(agent.terms().claimRate()).isEqualTo(0.8);
    assertThat(agent.terms().showRate()).isEqualTo(0.9);
    assertThat(agent.terms().tier()).isEqualTo("gold");
  }

  @ParameterizedTest
  @CsvSource({
    "timezone,Mars/Base",
    "max_hours_week,-1",
    "max_hours_day,NaN",
    "min_shift,soon",
    "min_shift,PT0S",
    "min_shift,PT10H",
    "max_shifts_day,1.5",
    "claim_rate,1.1",
    "show_rate,-0.1",
    "hourly_rate,free"
  })
  void namesTheCellThatIsWrong(String column, String value) throws IOException {
    assertThat(read("agent_id,skills," + column + "\na1,chat," + value + "\n")).isEmpty();

    assertThat(problems.errors()).hasSize(1);
    DataProblem problem = problems.errors().get(0);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).contains(column);
    assertThat(problem.message()).contains("valid:");
  }

  @Test
  void refusesAnAgentNamedTwice() throws IOException {
    read("agent_id,skills\na1,chat\na1,mail\n");

    assertThat(problems.errors()).hasSize(1);
    assertThat(problems.errors().get(0).line()).isEqualTo(3);
  }

  private List<Agent> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("agents.csv"), text);
    return AgentsCsv.read(file, CsvDialect.STANDARD, problems);
  }
}
