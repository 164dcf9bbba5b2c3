package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErlangCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void answersOneCaseGivenByFlags() {
    // golden_erlang.csv: 60 contacts an hour of 300 s, 6 agents, patience 120 s.
    int exit =
        erlang(
            "--contacts-per-hour",
            "60",
            "--aht",
            "5m",
            "--agents",
            "6",
            "--answer-within",
            "20",
            "--patience",
            "120",
            "--json");
    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("\"status\" : \"ok\"")
        .contains("\"service_level\" : 0.73543455780336")
        .contains("\"service_level_definition\" : \"offered\"");
  }

  @Test
  void givesTheLeastNumberOfAgentsWhereNoneIsGiven() {
    // golden_min_agents.csv: 240 contacts an hour of 300 s need 25 agents for 80/20 and 85 %.
    int exit =
        erlang("--contacts-per-hour", "240", "--aht", "300", "--max-occupancy", "0.85", "--json");
    assertThat(exit).isZero();
    assertThat(out.toString()).contains("\"agents\" : 25.0");
  }

  @Test
  void refusesFlagsOfOneCaseBesideAFile() {
    String in = folder.resolve("cases.csv").toString();
    String results = folder.resolve("results.csv").toString();
    assertThat(erlang("--in", in, "--out", results, "--agents", "3")).isEqualTo(2);
    assertThat(err.toString()).contains("--agents is for one case");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(erlang("--contacts-per-hour", "240")).isEqualTo(2);
    assertThat(err.toString()).contains("--aht");
    assertThat(erlang("--contacts-per-hour", "-3", "--aht", "300", "--agents", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("--contacts-per-hour is -3.0");
    assertThat(erlang("--contacts-per-hour", "9", "--aht", "soon", "--agents", "1")).isEqualTo(2);
    assertThat(err.toString())
        .contains("'--aht'", "'soon' is no time, valid: seconds such as 300, or 5m")
        .doesNotContain("Exception");
    assertThat(erlang("--contacts-per-hour", "many", "--aht", "300")).isEqualTo(2);
    assertThat(err.toString()).contains("'many' is no number");
  }

  @Test
  void answersAFileRowByRow() throws IOException {
    Path cases =
        write(
            "model,lambda_per_hour,aht_s,agents,patience_s,target_s",
            "C,1.0,36,1,,20",
            "C,200,180,10,,20",
            "A,60,300,6,120,20",
            "B,1,3600,0.5,,");
    Path results = folder.resolve("results.csv");
    assertThat(erlang("--in", cases.toString(), "--out", results.toString())).isZero();
    List<String> lines = Files.readAllLines(results);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .isEqualTo(
            "model,lambda_per_hour,aht_s,agents,patience_s,target_s,status,p_block,p_wait,"
                + "service_level,asa_s,occupancy,abandonment,service_level_definition");
    assertThat(lines.get(1)).startsWith("C,1.0,36,1,,20,ok,0,");
    assertThat(Double.parseDouble(lines.get(1).split(",", -1)[9]))
        .isCloseTo(0.9942305018961951, within(1e-12));
    assertThat(lines.get(2)).isEqualTo("C,200,180,10,,20,unstable,0,1,0,inf,1,0,offered");
    assertThat(lines.get(3)).startsWith("A,60,300,6,120,20,ok,0,0.32154699");
  }

  @Test
  void refusesAFileWithAWrongRowAndWritesNothing() throws IOException {
    Path cases =
        write(
            "model,lambda_per_hour,aht_s,agents,patience_s,target_s",
            "X,1,36,1,,20",
            "A,1,36,1,,20",
            "C,1,0,1,,20");
    Path results = folder.resolve("results.csv");
    assertThat(erlang("--in", cases.toString(), "--out", results.toString())).isEqualTo(4);
    assertThat(err.toString())
        .contains("cases.csv:2:model", "cases.csv:3:patience_s", "cases.csv:4:aht_s");
    assertThat(results).doesNotExist();
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("cases.csv"), List.of(lines));
  }

  private int erlang(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "erlang";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Tideshift.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
