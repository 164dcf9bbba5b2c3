package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String CONTACTS =
      """
      interval_start,queue,contacts,contained,aht_seconds
      2026-01-05T09:00Z,phone,12,2,300
      2026-01-05T09:30Z,phone,8,0,300
      2026-01-05T10:00Z,phone,6,0,
      2026-01-05T10:30Z,phone,0,0,
      """;
  private static final String SHIFTS =
      """
      agent_id,staffing_group,start,end
      ann,phone,2026-01-05T09:00Z,2026-01-05T11:00Z
      bob,phone,2026-01-05T09:00Z,2026-01-05T11:00Z
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() {
    write("contacts.csv", CONTACTS);
    write("shifts.csv", SHIFTS);
  }

  @Test
  void replaysContactsThatCameWithoutThoseThatAiFinished() {
    CliRun run = replay("--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"offered\" : 24.0", "\"paid_hours\" : 4.0", "\"runs\" : 10");
    assertThat(lines("out.csv").get(0)).startsWith("scope,name,runs,offered,offered_se,served");
    assertThat(lines("out.csv")).hasSize(4);
  }

  @Test
  void replaysAForecastAsARandomStreamAndTheSameSeedGivesTheSameFile() {
    write(
        "contacts.csv",
        """
        queue,interval_start,interval_minutes,contacts_mean,aht_seconds
        phone,2026-01-05T09:00Z,30,10,300
        phone,2026-01-05T09:30Z,30,10,300
        """);
    assertThat(replay("--runs", "400", "--seed", "3").exitCode()).isZero();
    List<String> first = lines("out.csv");
    assertThat(replay("--runs", "400", "--seed", "3").exitCode()).isZero();

    assertThat(lines("out.csv")).isEqualTo(first);
    assertThat(Double.parseDouble(first.get(1).split(",", -1)[3])).isCloseTo(20, within(0.7));
  }

  @Test
  void shiftsThatWereOfferedAreAShiftsFile() {
    write(
        "shifts.csv",
        """
        offer_id,seat_id,staffing_group,queues,agent_id,start,end,claim_probability,reason
        1,1,phone,phone,ann,2026-01-05T09:00Z,2026-01-05T11:00Z,0.5,why
        """);

    assertThat(replay("--json").out()).contains("\"paid_hours\" : 2.0");
    assertThat(replay("--json", "--draw-claims", "--runs", "100").out())
        .doesNotContain("\"paid_hours\" : 2.0");
  }

  @Test
  void namesAGroupThatNobodyKnows() {
    write("shifts.csv", SHIFTS.replace("bob,phone", "bob,fax"));

    refusesWith("shifts.csv:3:staffing_group: unknown group 'fax', valid: 'phone'");
  }

  @Test
  void namesAQueueThatNobodyKnows() {
    write(
        "shifts.csv",
        """
        agent_id,staffing_group,queues,start,end
        ann,phone,phone|fax,2026-01-05T09:00Z,2026-01-05T11:00Z
        """);

    refusesWith("shifts.csv:2:queues: unknown queue 'fax', valid: 'phone'");
  }

  @Test
  void namesAShiftThatOverlapsAnotherOfItsAgent() {
    write("shifts.csv", SHIFTS.replace("bob", "ann"));

    refusesWith("shifts.csv:3:start: a shift of 'ann' overlaps that of line 2");
  }

  @Test
  void refusesShiftsThatLieOutsideTheContacts() {
    write("shifts.csv", SHIFTS.replace("2026-01", "2026-03"));

    refusesWith("2 of 2 shifts lie outside the contacts, which are from 2026-01-05T09:00:00Z");
  }

  @Test
  void warnsOfSomeShiftsOutside() {
    write("shifts.csv", SHIFTS + "eve,phone,2026-01-09T09:00Z,2026-01-09T11:00Z\n");

    CliRun run = replay();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("1 of 3 shifts lie outside", "left out");
  }

  @Test
  void refusesContactsWithoutAHandleTime() {
    write(
        "contacts.csv",
        """
        interval_start,queue,contacts
        2026-01-05T09:00Z,phone,5
        2026-01-05T09:30Z,phone,5
        """);

    refusesWith("queue 'phone' has contacts without a handle time");
  }

  @Test
  void refusesFilesOfAnotherKindAndEmptyOnes() {
    write("shifts.csv", "");
    refusesWith("shifts.csv:1:line 1: the file is empty");
    write("shifts.csv", CONTACTS);
    refusesWith("columns missing: agent_id, staffing_group, start, end");
    write("shifts.csv", SHIFTS);
    write("contacts.csv", SHIFTS);
    refusesWith("contacts.csv:1:line 1: columns missing");
    write("contacts.csv", "");
    refusesWith("contacts.csv:1:line 1: the file is empty");
  }

  @Test
  void refusesAForecastBesideOtherContacts() {
    write("forecast.csv", "queue,interval_start,interval_minutes,contacts_mean,aht_seconds\n");

    CliRun run = replay("--contacts", file("forecast.csv"));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("forecast.csv:1:", "valid: one forecast alone, or history files")
        .doesNotContain("columns missing");
  }

  @Test
  void refusesFlagsOutOfTheirRange() {
    assertThat(replay("--runs", "0").exitCode()).isEqualTo(2);
    assertThat(replay("--runs", "0").err()).contains("--runs is 0, valid: 1 or more");
    assertThat(replay("--day-shock", "2").exitCode()).isEqualTo(2);
    assertThat(replay("--handling-variation", "2").err()).contains("--handling lognormal");
  }

  private void refusesWith(String message) {
    CliRun run = replay();
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  private CliRun replay(String... more) {
    String[] all =
        Stream.concat(
                Stream.of(
                    "replay",
                    "--quiet",
                    "--contacts",
                    file("contacts.csv"),
                    "--shifts",
                    file("shifts.csv"),
                    "--out",
                    file("out.csv")),
                Stream.of(more))
            .toArray(String[]::new);
    return CliRun.of(all);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<String> lines(String name) {
    try {
      return Files.readAllLines(folder.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
