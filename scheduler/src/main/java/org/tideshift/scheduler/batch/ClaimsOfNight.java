package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.LedgerSnapshot;
import org.tideshift.scheduler.batch.store.PublishedNight;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.NightEventsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.MarketEvent;

/** Brings the ledger up to date before a night: what the last one did, and the inbox. */
final class ClaimsOfNight {
  static final String EVENTS_FILE = "ledger-events.csv";

  private final Workspace workspace;
  private final Configuration configuration;
  private final ClaimsLedger ledger;
  private final Instant now;
  private final List<String> rejected = new ArrayList<>();
  private long refused;

  ClaimsOfNight(
      Workspace workspace, Configuration configuration, ClaimsLedger ledger, Instant now) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.ledger = ledger;
    this.now = now;
  }

  /**
   * Records what the published night did, where it was ended before it could. The published link is
   * what counts: a night that did not get so far has done nothing.
   */
  static void recordPublished(Workspace workspace, ClaimsLedger ledger, Instant now) {
    workspace
        .findPublishedRun()
        .filter(run -> Files.isRegularFile(run.resolve(EVENTS_FILE)))
        .filter(run -> !ledger.knows(run.getFileName().toString()))
        .ifPresent(run -> record(run, ledger, now));
  }

  /** Records what a published run did. Once is enough: a second time changes nothing. */
  static void record(Path run, ClaimsLedger ledger, Instant now) {
    DataProblems problems = new DataProblems();
    NightEventsCsv.NightEvents night = NightEventsCsv.read(run.resolve(EVENTS_FILE), problems);
    problems.throwIfAny();
    ledger.publish(
        new PublishedNight(
            run.getFileName().toString(),
            Instant.parse(JsonText.read(run.resolve("manifest.json"), "as_of")),
            Long.parseLong(JsonText.read(run.resolve("summary.json"), "ledger_events_known")),
            JsonText.read(run.resolve("summary.json"), "plan_fingerprint")),
        night.offers(),
        night.events(),
        now);
  }

  /** Imports the inbox; a malformed file is set aside, and told by {@link #rejected}. */
  void importInbox() {
    for (Path file : workspace.claims()) {
      DataProblems problems = new DataProblems();
      ClaimsInbox inbox = ClaimsInbox.read(List.of(file), configuration, problems);
      if (!problems.hasErrors()) {
        refused += ImportClaims.record(inbox, ledger, now, problems, done -> {}).refused();
      }
      if (problems.hasErrors()) {
        reject(file, problems);
      }
    }
  }

  /** How many events of the inbox were new and change nothing. */
  long refused() {
    return refused;
  }

  /** What was set aside and why, one line each. */
  List<String> rejected() {
    return rejected;
  }

  private void reject(Path file, DataProblems problems) {
    Path folder = workspace.rejectedClaims();
    Path target = free(folder, file.getFileName().toString());
    List<String> lines = problems.errors().stream().map(DataProblem::toString).toList();
    try {
      Files.createDirectories(folder);
      Files.write(target.resolveSibling(target.getFileName() + ".problems.txt"), lines);
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot move " + file + " to " + target, unwritable);
    }
    rejected.add(file + " is rejected: " + problems.errorCount() + " problems, now in " + target);
    rejected.addAll(lines);
  }

  private static Path free(Path folder, String name) {
    Path target = folder.resolve(name);
    for (int again = 2; Files.exists(target); again++) {
      target = folder.resolve(again + "-" + name);
    }
    return target;
  }

  /** The ledger as the night knows it, with the inbox in memory only: for a dry run. */
  LedgerSnapshot withInbox(LedgerSnapshot known, Instant asOf) {
    Map<String, MarketEvent> there = new HashMap<>();
    known.events().forEach(event -> there.put(event.eventId(), event));
    List<MarketEvent> events = new ArrayList<>(known.events());
    for (Path file : workspace.claims()) {
      DataProblems problems = new DataProblems();
      ClaimsInbox inbox = ClaimsInbox.read(List.of(file), configuration, problems);
      inbox.reportConflicts(conflicts(inbox, there), problems);
      problems.errors().stream().map(DataProblem::toString).forEach(rejected::add);
      if (!problems.hasErrors()) {
        inbox.events().stream()
            .filter(event -> there.putIfAbsent(event.eventId(), event) == null)
            .filter(event -> !event.at().isAfter(asOf))
            .forEach(events::add);
      }
    }
    return new LedgerSnapshot(known.seq(), known.fingerprint(), known.offers(), events);
  }

  private static Set<String> conflicts(ClaimsInbox inbox, Map<String, MarketEvent> there) {
    return inbox.events().stream()
        .filter(event -> !there.getOrDefault(event.eventId(), event).equals(event))
        .map(MarketEvent::eventId)
        .collect(Collectors.toSet());
  }
}
