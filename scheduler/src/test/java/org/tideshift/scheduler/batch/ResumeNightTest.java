package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Nights of a tiny workspace that are cut off where a step begins, and gone on with. */
class ResumeNightTest {
  private static final Instant CLOCK = Instant.parse("2026-03-02T03:10:00Z");
  private static final String RUN = "20260302T031000Z";

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = TinyWorkspace.make(folder.resolve("cut"), CLOCK, "");
  }

  @ParameterizedTest
  @CsvSource({
    "claims, ''",
    "forecast, ''",
    "staffing, forecast",
    "offers, forecast staffing",
    "publish, forecast staffing offers",
  })
  void aNightCutOffInAnyStepEndsWithTheSameBytesAsOneThatWasNot(String step, String reused)
      throws IOException {
    Workspace whole = TinyWorkspace.make(folder.resolve("whole"), CLOCK, "");
    night(whole, Progress.NONE);

    cutOffAt(step);
    ResumeNight.Result resumed = resume(Map.of()).orElseThrow();

    assertThat(String.join(" ", resumed.reused())).isEqualTo(reused);
    assertThat(resumed.changes()).isEmpty();
    assertThat(files(workspace.published())).isEqualTo(files(whole.published()));
    assertThat(workspace.runs()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void stepsAreDoneOnce() {
    cutOffAt("offers");
    List<String> done = new ArrayList<>();

    resume(Map.of(), "test", atBegin(done::add));

    assertThat(done).containsSubsequence("forecast", "staffing", "offers");
    assertThat(done).filteredOn("forecast"::equals).hasSize(1);
    assertThat(ends).contains("was finished before the night was cut off");
  }

  @Test
  void nothingIsVisibleOfANightThatIsCutOff() {
    cutOffAt("publish");

    assertThat(workspace.published()).doesNotExist();
    assertThat(RunFolders.complete(workspace)).isEmpty();
  }

  @Test
  void aNightCutOffTwiceGoesOnFromTheSecondTime() {
    cutOffAt("staffing");
    assertThatExceptionOfType(CutOff.class)
        .isThrownBy(() -> resume(Map.of(), "test", cuttingOff("publish")));

    assertThat(resume(Map.of()).orElseThrow().reused())
        .containsExactly("forecast", "staffing", "offers");
  }

  @Test
  void aChangedSettingIsNamedAndTheNightBeginsAtTheFirstStepThatKnowsIt() {
    cutOffAt("publish");

    ResumeNight.Result resumed = resume(Map.of("offers.seed", "7")).orElseThrow();

    assertThat(resumed.reused()).containsExactly("forecast", "staffing");
    assertThat(resumed.changes()).containsExactly("offers.seed was 1, is 7");
  }

  @Test
  void aChangedInputIsNamedAndTheNightBeginsAtTheFirstStepThatReadsIt() throws IOException {
    cutOffAt("publish");
    TinyWorkspace.write(workspace, "agents.csv", "agent_id,skills\na1,billing\na2,billing\n");
    TinyWorkspace.write(
        workspace,
        "availability.csv",
        "agent_id,start,end\na1,2026-03-02T06:00Z,2026-03-02T18:00Z\n");

    ResumeNight.Result resumed = resume(Map.of()).orElseThrow();

    assertThat(resumed.reused()).containsExactly("forecast");
    assertThat(resumed.changes()).containsExactly("agents.csv has changed");
  }

  @Test
  void newHistoryBeginsTheForecastAnewAsOfTheSameMoment() throws IOException {
    cutOffAt("publish");
    TinyWorkspace.write(
        workspace,
        "history/late.csv",
        "interval_start,queue,contacts\n2026-03-02T03:00Z,billing,1\n");

    ResumeNight.Result resumed = resume(Map.of()).orElseThrow();

    assertThat(resumed.reused()).isEmpty();
    assertThat(resumed.changes()).containsExactly("history/late.csv is new");
    assertThat(JsonText.read(workspace.published().resolve("manifest.json"), "as_of"))
        .isEqualTo("2026-03-02T03:00:00Z");
  }

  @Test
  void anotherVersionTakesNothingOver() {
    cutOffAt("publish");

    ResumeNight.Result resumed = resume(Map.of(), "newer", Progress.NONE).orElseThrow();

    assertThat(resumed.reused()).isEmpty();
    assertThat(resumed.changes()).containsExactly("version was test, is newer");
  }

  @Test
  void anAnswerThatCameMeanwhileBeginsTheOffersAnew() throws IOException {
    night(workspace, Progress.NONE);
    List<String> offers = Files.readAllLines(workspace.published().resolve("offers.csv"));
    String[] cells = offers.get(1).split(",", -1);
    cutOffAt("publish");
    TinyWorkspace.write(
        workspace,
        "claims/answers.csv",
        "event_id,offer_id,agent_id,event,at\ne1,"
            + cells[0]
            + ","
            + cells[4]
            + ",claimed,2026-03-02T02:00Z\n");

    ResumeNight.Result resumed = resume(Map.of()).orElseThrow();

    assertThat(resumed.reused()).containsExactly("forecast", "staffing");
    assertThat(resumed.changes()).singleElement().asString().startsWith("ledger was ");
  }

  @Test
  void whatWasSetAsideBeforeTheCutIsStillSaidAfterIt() throws IOException {
    TinyWorkspace.write(workspace, "claims/broken.csv", "event_id,offer_id\nx\n");
    cutOffAt("offers");

    ResumeNight.Result resumed = resume(Map.of()).orElseThrow();

    assertThat(resumed.night().exitCode()).isEqualTo(ExitCode.LOOK);
    assertThat(resumed.night().warnings())
        .anySatisfy(line -> assertThat(line).contains("broken.csv is rejected"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forecast.bin", "forecast.json"})
  void aResultThatIsNotWholeIsNotTakenOver(String file) throws IOException {
    cutOffAt("publish");
    Path kept = workspace.runs().resolve("." + RUN + ".work").resolve(file);
    byte[] bytes = Files.readAllBytes(kept);
    Files.write(kept, Arrays.copyOf(bytes, bytes.length / 2));

    ResumeNight.Result resumed = resume(Map.of()).orElseThrow();

    assertThat(resumed.reused()).isEmpty();
    assertThat(resumed.changes()).containsExactly("what was kept of step forecast cannot be read");
  }

  @Test
  void aNightThatWasNotCutOffLeavesNothingToResume() {
    assertThat(resume(Map.of())).isEmpty();
    night(workspace, Progress.NONE);
    assertThat(resume(Map.of())).isEmpty();
    assertThat(resumeRun(RUN)).isEmpty();
  }

  @Test
  void aNightThatNeverWasIsNamed() {
    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(() -> resumeRun("20200101T000000Z"))
        .withMessageContaining("no run '20200101T000000Z'")
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void anInputThatIsWrongLeavesNothingToResume() throws IOException {
    TinyWorkspace.write(
        workspace, "agents.csv", "agent_id,skills,max_hours_week\na1,billing,many\n");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> night(workspace, Progress.NONE));

    assertThat(resume(Map.of())).isEmpty();
  }

  @Test
  void doctorPointsToTheWayOn() {
    cutOffAt("publish");

    assertThat(CheckHealth.ofWorkspace(workspace, configuration(Map.of()), CLOCK))
        .filteredOn(check -> check.name().equals("unfinished night"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.text()).contains(RUN);
              assertThat(check.remedy()).contains("tideshift resume");
              assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
            });
  }

  @Test
  void theNextNightAndACleanUpGiveItUp() {
    cutOffAt("publish");
    night(workspace, Progress.NONE);
    assertThat(workspace.runs()).isDirectoryNotContaining("glob:**/.*");

    cutOffAt("publish");
    CleanRuns.run(workspace, configuration(Map.of()), CLOCK);
    assertThat(workspace.runs()).isDirectoryNotContaining("glob:**/.*");
    assertThat(resume(Map.of())).isEmpty();
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<String> ends = new ArrayList<>();

  private Progress atBegin(Consumer<String> seen) {
    return new Progress() {
      @Override
      public void begin(String step, long total) {
        seen.accept(step);
      }

      @Override
      public void advanceTo(long done) {}

      @Override
      public void end(String result) {
        ends.add(result);
      }
    };
  }

  private Progress cuttingOff(String at) {
    return atBegin(
        step -> {
          if (step.equals(at)) {
            throw new CutOff();
          }
        });
  }

  private void cutOffAt(String step) {
    assertThatExceptionOfType(CutOff.class).isThrownBy(() -> night(workspace, cuttingOff(step)));
  }

  private static void night(Workspace of, Progress progress) {
    RunNight.run(
        of, configuration(of, Map.of()), new RunNight.Options(CLOCK, "test", false), progress);
  }

  private Optional<ResumeNight.Result> resume(Map<String, String> settings) {
    return resume(settings, "test", Progress.NONE);
  }

  private Optional<ResumeNight.Result> resume(
      Map<String, String> settings, String version, Progress progress) {
    return ResumeNight.run(
        workspace,
        Optional.empty(),
        flags -> {
          Map<String, String> all = new LinkedHashMap<>(settings);
          all.putAll(flags);
          return configuration(all);
        },
        version,
        progress);
  }

  private Optional<ResumeNight.Result> resumeRun(String name) {
    return ResumeNight.run(
        workspace, Optional.of(name), this::configuration, "test", Progress.NONE);
  }

  private Configuration configuration(Map<String, String> settings) {
    return configuration(workspace, settings);
  }

  private static Configuration configuration(Workspace of, Map<String, String> settings) {
    return LoadConfiguration.load(Optional.of(of.configurationFile()), Map.of(), settings);
  }

  private static Map<String, String> files(Path run) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(run)) {
      for (Path file : all.sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
