package org.tideshift.scheduler.batch;

import java.util.Locale;
import java.util.Set;

/**
 * A step of a night whose result is kept until the night is published, in the order in which they
 * follow each other. Each depends on what the ones before it depend on, and more.
 */
@SuppressWarnings("ImmutableEnumChecker") // Each is a Set.of.
enum NightStep {
  /** What will come. */
  FORECAST(
      Set.of("as_of", "schedule", "database", "offers", "staffing"),
      Set.of("history", "queues.csv", "special-days.csv")),
  /** How many people that takes; who can do what decides which groups share work. */
  STAFFING(
      Set.of("as_of", "schedule", "database", "offers"),
      Set.of("history", "queues.csv", "special-days.csv", "agents.csv")),
  /** The plan of offers, which is the one step that knows the ledger. */
  OFFERS(
      Set.of("as_of", "schedule", "database"),
      Set.of("history", "queues.csv", "special-days.csv", "agents.csv", "availability.csv"));

  private final Set<String> settingsApart;
  private final Set<String> files;

  NightStep(Set<String> settingsApart, Set<String> files) {
    this.settingsApart = settingsApart;
    this.files = files;
  }

  /** Its name in progress and on disk, such as {@code forecast}. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its result may depend on a setting, named as {@code offers.seed}. */
  boolean dependsOnSetting(String path) {
    return !settingsApart.contains(topOf(path, '.'));
  }

  /** Whether its result may depend on an input, named as {@code history/phone.csv}. */
  boolean dependsOnFile(String path) {
    return files.contains(topOf(path, '/'));
  }

  /** Whether its result depends on what agents have been offered and have answered. */
  boolean dependsOnLedger() {
    return this == OFFERS;
  }

  private static String topOf(String path, char separator) {
    int end = path.indexOf(separator);
    return end < 0 ? path : path.substring(0, end);
  }
}
