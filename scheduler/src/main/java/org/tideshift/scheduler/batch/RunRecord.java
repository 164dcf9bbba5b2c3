package org.tideshift.scheduler.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKey;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * A run that is over, as its manifest tells it.
 *
 * @param folder where its files are
 * @param identity which run it is, as of when, by which version
 * @param configuration what it was told
 * @param inputs SHA-256 of the files it read, by their path in the workspace
 */
record RunRecord(
    Path folder,
    Manifest.RunIdentity identity,
    Configuration configuration,
    Map<String, String> inputs) {

  /** Copies the map. */
  RunRecord {
    inputs = Map.copyOf(inputs);
  }

  /**
   * Reads the manifest of a run's folder.
   *
   * @throws StepFailure BAD_INPUT where it cannot be read
   */
  static RunRecord read(Path folder) {
    Path file = folder.resolve("manifest.json");
    JsonNode manifest = JsonText.read(file);
    try {
      Manifest.RunIdentity identity =
          new Manifest.RunIdentity(
              manifest.path("run_id").asText(),
              Instant.parse(manifest.path("as_of").asText()),
              manifest.path("version").asText());
      return new RunRecord(folder, identity, configuration(manifest), inputs(manifest));
    } catch (DateTimeException notATime) {
      throw new StepFailure(
          ExitCode.BAD_INPUT, file + ": as_of is no time, valid: as a run wrote it");
    }
  }

  /** One line for each input of the workspace that is not as the run read it. */
  List<String> changedInputs(Workspace workspace) {
    return workspace.inputs().stream()
        .map(file -> FileDigest.of(workspace.root(), file))
        .filter(file -> !file.sha256().equals(inputs.get(file.path())))
        .map(
            file ->
                file.path()
                    + " is not as run "
                    + identity.runId()
                    + " read it: what follows may differ from what the run knew")
        .toList();
  }

  /** One line where settings, those in {@code chosen} apart, are not as the run was told them. */
  List<String> changedSettings(Configuration now, Set<String> chosen) {
    Map<String, String> then = configuration.texts();
    List<String> changed =
        now.texts().entrySet().stream()
            .filter(one -> !chosen.contains(one.getKey()))
            .filter(one -> then.containsKey(one.getKey()))
            .filter(one -> !one.getValue().equals(then.get(one.getKey())))
            .map(one -> one.getKey() + " was " + then.get(one.getKey()))
            .toList();
    return changed.isEmpty()
        ? List.of()
        : List.of(
            "run "
                + identity.runId()
                + " was told otherwise, which differs too: "
                + String.join(", ", changed));
  }

  /** Keys that this version does not know are passed over: another one may have written them. */
  private static Configuration configuration(JsonNode manifest) {
    Set<String> known =
        ConfigurationKeys.all().stream().map(ConfigurationKey::path).collect(Collectors.toSet());
    Map<String, String> settings = new LinkedHashMap<>();
    manifest.path("configuration").properties().stream()
        .filter(entry -> known.contains(entry.getKey()))
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
    return LoadConfiguration.load(Optional.empty(), Map.of(), settings);
  }

  private static Map<String, String> inputs(JsonNode manifest) {
    Map<String, String> inputs = new LinkedHashMap<>();
    manifest
        .path("inputs")
        .forEach(file -> inputs.put(file.path("path").asText(), file.path("sha256").asText()));
    return inputs;
  }
}
