package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/** What {@code manifest.json} says of a run; its presence means that the run is whole. */
final class Manifest {
  /**
   * A step of a run.
   *
   * @param name what it did
   * @param amount how much, in {@code unit}
   * @param unit {@code rows} or {@code moves}
   */
  record Step(String name, long amount, String unit) {}

  private Manifest() {}

  static Map<String, Object> of(
      RunIdentity identity,
      Configuration configuration,
      List<FileDigest> inputs,
      List<FileDigest> outputs,
      List<Step> steps) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("run_id", identity.runId());
    document.put("as_of", identity.asOf().toString());
    document.put("seed", configuration.get(ConfigurationKeys.OFFERS_SEED));
    document.put("version", identity.version());
    document.put("configuration", configuration.texts());
    document.put("inputs", inputs);
    document.put("outputs", outputs);
    document.put("steps", steps.stream().map(Manifest::step).toList());
    return document;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", step.name());
    entry.put(step.unit(), step.amount());
    return entry;
  }

  /** Which run it is, as of when, by which version of Tideshift. */
  record RunIdentity(String runId, Instant asOf, String version) {}
}
