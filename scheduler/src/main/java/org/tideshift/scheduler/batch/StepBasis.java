package org.tideshift.scheduler.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the result of a step depends on: where nothing of it differs, neither does the result.
 *
 * @param parts version, moment, ledger and settings by their value, files by their SHA-256
 */
record StepBasis(Map<String, String> parts) {
  private static final String FILE = "file ";
  private static final int SHOWN = 60;

  /** Copies the map. */
  StepBasis {
    parts = Map.copyOf(parts);
  }

  /** One short line for each part that is not as it was. */
  List<String> changesSince(StepBasis before) {
    TreeSet<String> names = new TreeSet<>(parts.keySet());
    names.addAll(before.parts.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String was = before.parts.getOrDefault(name, "");
      String is = parts.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(
            name.startsWith(FILE)
                ? name.substring(FILE.length()) + fate(was, is)
                : name + " was " + shown(was) + ", is " + shown(is));
      }
    }
    return changes;
  }

  private static String fate(String was, String is) {
    return was.isEmpty() ? " is new" : is.isEmpty() ? " is gone" : " has changed";
  }

  private static String shown(String value) {
    String text = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    return text.isEmpty() ? "not set" : text;
  }

  /** What a night depends on, of which each step takes its part. */
  static final class Collector {
    private final Map<String, String> common = new TreeMap<>();
    private final Map<String, String> settings;
    private final Map<String, String> files = new TreeMap<>();
    private String ledger = "";

    /**
     * Starts with what is known before anything is read.
     *
     * @param version version of Tideshift
     * @param asOf the moment taken for now
     * @param settings the configuration by path
     * @param files the inputs as they are now
     */
    Collector(
        String version, String asOf, Map<String, String> settings, Map<String, String> files) {
      common.put("version", version);
      common.put("as-of", asOf);
      this.settings = Map.copyOf(settings);
      this.files.putAll(files);
    }

    /** Adds what is known of offers and answers. */
    void ledger(String state) {
      ledger = state;
    }

    StepBasis of(NightStep step) {
      Map<String, String> parts = new TreeMap<>(common);
      settings.forEach(
          (path, text) -> {
            if (step.dependsOnSetting(path)) {
              parts.put(path, text);
            }
          });
      files.forEach(
          (path, sha256) -> {
            if (step.dependsOnFile(path)) {
              parts.put(FILE + path, sha256);
            }
          });
      if (step.dependsOnLedger()) {
        parts.put("ledger", ledger);
      }
      return new StepBasis(parts);
    }
  }
}
