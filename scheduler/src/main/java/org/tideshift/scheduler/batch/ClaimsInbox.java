package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.ClaimRow;
import org.tideshift.scheduler.batch.workspace.ClaimsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.marketplace.MarketEvent;

/** What claims files say together: each event once. */
final class ClaimsInbox {
  private static final String CONFLICT =
      " is another event already, valid: a new id, or the same event again";

  private final List<Path> files;
  private final List<List<ClaimRow>> rows = new ArrayList<>();
  private final List<MarketEvent> events = new ArrayList<>();

  private ClaimsInbox(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** Reads the files in their order; what is wrong is recorded in {@code problems}. */
  static ClaimsInbox read(
      Collection<Path> files, Configuration configuration, DataProblems problems) {
    ClaimsInbox inbox = new ClaimsInbox(List.copyOf(files));
    Map<String, MarketEvent> byId = new HashMap<>();
    for (Path file : inbox.files) {
      inbox.add(
          file,
          ClaimsCsv.read(file, configuration.csvDialect(), configuration.findZone(), problems),
          byId,
          problems);
    }
    return inbox;
  }

  private void add(
      Path file, List<ClaimRow> read, Map<String, MarketEvent> byId, DataProblems problems) {
    rows.add(read);
    for (ClaimRow row : read) {
      MarketEvent event = row.event();
      MarketEvent before = byId.putIfAbsent(event.eventId(), event);
      if (before == null) {
        events.add(event);
      } else if (!before.equals(event)) {
        reportConflict(file, row, problems);
      }
    }
  }

  /** The events in file order, each once. */
  List<MarketEvent> events() {
    return events;
  }

  /** Rows that are repeated within the files. */
  long repeated() {
    return rows.stream().mapToLong(List::size).sum() - events.size();
  }

  /** Records where the events stand by whose ids the ledger knows others. */
  void reportConflicts(Set<String> eventIds, DataProblems problems) {
    for (int i = 0; i < files.size(); i++) {
      for (ClaimRow row : rows.get(i)) {
        if (eventIds.contains(row.event().eventId())) {
          reportConflict(files.get(i), row, problems);
        }
      }
    }
  }

  private static void reportConflict(Path file, ClaimRow row, DataProblems problems) {
    problems.error(
        file.toString(), row.line(), "event_id", Printable.value(row.event().eventId()) + CONFLICT);
  }
}
