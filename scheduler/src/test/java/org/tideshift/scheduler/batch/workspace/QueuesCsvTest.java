package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.Queue;

class QueuesCsvTest {
  @TempDir private Path folder;
  private final DataProblems problems = new DataProblems();

  @Test
  void fillsInTheDefaultsOfTheContract() throws IOException {
    List<Queue> queues = read("queue\nbilling\n");

    assertThat(problems.errors()).isEmpty();
    assertThat(queues).containsExactly(Queue.ofName("billing"));
    Queue billing = queues.get(0);
    assertThat(billing.traits().channel()).isEqualTo(Channel.VOICE);
    assertThat(billing.targets().serviceLevel()).isEqualTo(0.80);
    assertThat(billing.targets().answerWithin()).isEqualTo(Duration.ofSeconds(20));
    assertThat(billing.handling().patience()).isEmpty();
    assertThat(billing.staffing().staffingGroup()).isEqualTo("billing");
    assertThat(billing.staffing().requiredSkills()).containsExactly("billing");
    assertThat(billing.staffing().minAgents()).isEqualTo(1);
  }

  @Test
  void readsEveryColumnInAnyOrderAndCase() throws IOException {
    Queue chat =
        read("""
            Open,QUEUE,channel,brand,language,staffing_group,required_skills,service_level,answer_within_seconds,patience_seconds,concurrency,min_agents,priority,paid_shrinkage
            Mon-Fri 08:00-20:00,shop,chat,acme,es,web,billing|spanish,0.9,45,300,3,2,5,0.1
            """)
            .get(0);

    assertThat(problems.errors()).isEmpty();
    assertThat(chat.traits().brand()).contains("acme");
    assertThat(chat.traits().open()).hasToString("Mon-Fri 08:00-20:00");
    assertThat(chat.staffing().requiredSkills()).containsExactly("billing", "spanish");
    assertThat(chat.handling().patience()).contains(Duration.ofMinutes(5));
    assertThat(chat.handling().concurrency()).isEqualTo(3);
    assertThat(chat.staffing().shrinkage().paid()).isEqualTo(0.1);
  }

  @Test
  void givesWrittenWorkADayWhereNoDeadlineIsSet() throws IOException {
    List<Queue> queues = read("queue,channel,deadline\nmail,email,\nprompts,task,P2D\n");

    assertThat(queues.get(0).handling().deadline()).contains(Duration.ofDays(1));
    assertThat(queues.get(1).handling().deadline()).contains(Duration.ofDays(2));
  }

  @Test
  void namesEveryBadCell() throws IOException {
    read(
        """
        queue,channel,service_level,open,concurrency
        a,fax,0.8,24/7,1
        b,voice,80,24/7,1
        c,voice,0.8,Mon-Fri 8-20,1
        d,voice,0.8,24/7,0
        a,voice,0.8,24/7,1
        """);

    assertThat(problems.errors())
        .extracting(DataProblem::line, problem -> problem.column().orElse(""))
        .containsExactly(
            tuple(2L, "channel"),
            tuple(3L, "service_level"),
            tuple(4L, "open"),
            tuple(5L, "concurrency"),
            tuple(6L, "queue"));
  }

  private List<Queue> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("queues.csv"), text);
    return QueuesCsv.read(file, CsvDialect.STANDARD, problems);
  }
}
