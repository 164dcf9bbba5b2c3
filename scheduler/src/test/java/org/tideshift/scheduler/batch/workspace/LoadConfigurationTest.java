package org.tideshift.scheduler.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.calendar.CalendarSpan;

class LoadConfigurationTest {
  @TempDir private Path folder;

  @Test
  void readsTheFileOfTheContract() throws IOException {
    Configuration configuration =
        load(
            """
            timezone: America/New_York
            interval: PT30M
            horizon: P28D
            as_of: 2025-11-17
            week_starts: MONDAY
            holidays:
              - US
            csv:
              separator: ","
              decimal: "."
            history:
              absent: unknown
              max_age: P3D
            forecast:
              quantiles: [0.1, 0.5, 0.9]
              containment: 0.3            # blank = forecast it
              launch_uplift: 0.6          # blank = learn it
            staffing:
              risk: expected_service_level
            offers:
              effort: standard            # moves per possible shift
              seed: 1
              min_gap: PT1H
              brand_conflicts:
                - [acme, globex]
              brand_cooloff: P90D
              coverage_target: 0.95
              short_risk: 0.1
              release_free_until: PT48H
              confirm_by: PT24H
              bonus_budget: 500
            database:
              url: ""
              user: ""
              password_env: TIDESHIFT_DB_PASSWORD
            schedule:
              store: memory               # or jdbc
              catch_up: one
              jobs:
                nightly:
                  cron: "30 2 * * *"
                  zone: Europe/Paris
            """);

    assertThat(configuration.get(ConfigurationKeys.TIMEZONE))
        .isEqualTo(ZoneId.of("America/New_York"));
    assertThat(configuration.get(ConfigurationKeys.INTERVAL)).isEqualTo(Duration.ofMinutes(30));
    assertThat(configuration.get(ConfigurationKeys.HORIZON))
        .isEqualTo(new CalendarSpan(28, Duration.ZERO));
    assertThat(configuration.get(ConfigurationKeys.AS_OF)).contains("2025-11-17");
    assertThat(configuration.get(ConfigurationKeys.HOLIDAYS)).containsExactly("US");
    assertThat(configuration.get(ConfigurationKeys.FORECAST_CONTAINMENT)).hasValue(0.3);
    assertThat(configuration.get(ConfigurationKeys.OFFERS_BRAND_CONFLICTS))
        .containsExactly(List.of("acme", "globex"));
  }

  @Test
  void takesTheFlagBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() throws IOException {
    Path file = write("offers:\n  seed: 2\n  effort: quick\n  min_gap: PT2H\n");

    Configuration configuration =
        LoadConfiguration.load(
            Optional.of(file),
            Map.of("TIDESHIFT_OFFERS_SEED", "3", "TIDESHIFT_OFFERS_EFFORT", "thorough"),
            Map.of("offers.seed", "4"));

    assertThat(configuration.texts())
        .containsEntry("offers.seed", "4")
        .containsEntry("offers.effort", "thorough")
        .containsEntry("offers.min_gap", "PT2H")
        .containsEntry("offers.coverage_target", "0.95");
    assertThat(configuration.origins())
        .containsEntry("offers.seed", "flag")
        .containsEntry("offers.effort", "TIDESHIFT_OFFERS_EFFORT")
        .containsEntry("offers.min_gap", file + ":4")
        .containsEntry("offers.coverage_target", "default");
  }

  @ParameterizedTest
  @CsvSource({
    "offers.sead, offers.seed",
    "timezon, timezone",
    "offer.seed, offers.seed",
    "horzon, horizon",
    "seed, offers.seed",
    "schedule.jobs.nightly.kron, schedule",
  })
  void namesTheNearestKnownKey(String unknown, String nearest) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> LoadConfiguration.load(Optional.empty(), Map.of(), Map.of(unknown, "1")))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .contains("unknown key '" + unknown + "'")
                    .containsPattern("Maybe " + nearest));
  }

  @Test
  void listsEveryProblemWithItsLine() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> load("timezone: Mars/Base\ninterval: PT7M\noffers:\n  seed: 1.5\n"))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line).contains(":1: timezone", "Mars/Base"))
                    .anySatisfy(line -> assertThat(line).contains(":2: interval", "PT30M"))
                    .anySatisfy(line -> assertThat(line).contains(":4: offers.seed", "whole")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'timezone: [A, B]'; one value",
        "'interval'; no mapping",
        "'a: b: c'; YAML",
        "'offers: {coverage_target: 1.5}'; 0 to 1",
        "'offers: {weights: {pay: -1}}'; 0 to 100000",
        "'offers: {weights: {fairness: .nan}}'; 0 to 100000",
        "'forecast: {quantiles: [0.5, 0.1]}'; ascending",
        "'staffing: {risk: p0}'; percentile",
        "'csv: {separator: \",\", decimal: \",\"}'; separator",
        "'horizon: P0D'; longer than zero",
        "'horizon: P1M'; ISO-8601",
        "'schedule: {lease: PT0.5S}'; PT1S or longer",
        "'as_of: 2025-13-17'; a date",
        "'offers: {brand_conflicts: [acme]}'; list of lists",
        "'x: &a [*a]'; nested too deep",
      })
  void refusesWhatItCannotUse(String yaml, String reason) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> load(yaml))
        .withMessageContaining(reason);
  }

  @Test
  void refusesAKeyThatIsSetTwice() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> load("timezone: UTC\ninterval: PT30M\ntimezone: Europe/Paris\n"))
        .withMessageContaining(":3: timezone is set twice");
  }

  @Test
  void refusesAnUnknownVariableWithTheNearestOne() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                LoadConfiguration.load(
                    Optional.empty(),
                    Map.of("TIDESHIFT_OFFERS_SED", "1", "TIDESHIFT_JAVA_OPTS", "-Xmx2g"),
                    Map.of()))
        .withMessageContaining("TIDESHIFT_OFFERS_SED. Maybe TIDESHIFT_OFFERS_SEED");
  }

  @Test
  void goesBackToTheDefaultWhereAFlagIsBlank() throws IOException {
    Path file = write("forecast:\n  containment: 0.3\n");

    Configuration configuration =
        LoadConfiguration.load(Optional.of(file), Map.of(), Map.of("forecast.containment", ""));

    assertThat(configuration.get(ConfigurationKeys.FORECAST_CONTAINMENT)).isEmpty();
  }

  @Test
  void takesAnEmptyFileAndEmptySectionsForDefaults() throws IOException {
    assertThat(load("# nothing yet\n").texts()).containsEntry("timezone", "UTC");
    assertThat(load("offers:\nschedule:\n  jobs:\n").texts()).containsEntry("offers.seed", "1");
  }

  private Configuration load(String yaml) throws IOException {
    return LoadConfiguration.load(Optional.of(write(yaml)), Map.of(), Map.of());
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("tideshift.yaml"), yaml);
  }
}
