package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.workspace.AgentZones;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.CxoneScheduleCsv;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.OffersCsv;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.ShiftCalendar;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.OfferState;

/** From the ledger to files for agents, brands and other systems. */
public final class ExportOffers {
  private final Workspace workspace;
  private final Configuration configuration;
  private final Selection selection;
  private final DataProblems problems = new DataProblems();

  private ExportOffers(Workspace workspace, Configuration configuration, Selection selection) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.selection = selection;
  }

  /**
   * What to export.
   *
   * @param brand only work for this brand, and nothing of another; empty for all
   * @param agent only this agent; empty for all
   * @param layout which files
   * @param forExcel whether tables get a byte order mark and semicolons
   */
  public record Selection(
      Optional<String> brand, Optional<String> agent, Layout layout, boolean forExcel) {}

  /** Which files to write. */
  public enum Layout {
    /** {@code offers.csv}, what can still be claimed, and {@code shifts.csv}, what was accepted. */
    TABLES,
    /** One iCalendar file an agent, of accepted shifts. */
    CALENDARS,
    /** {@code cxone-schedule.csv}, the accepted shifts as NICE CXone imports them. */
    CXONE
  }

  /**
   * Writes the files of a layout.
   *
   * @param out a folder, which is made where it is missing
   * @return the files written
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static List<Path> run(
      Workspace workspace, Configuration configuration, Selection selection, Path out) {
    RunNight.requireWorkspace(workspace);
    List<LedgerOffer> offers;
    try (Database database = Ledgers.database(workspace, configuration)) {
      offers = Ledgers.ledger(database, configuration).view().offers();
    }
    return new ExportOffers(workspace, configuration, selection).write(offers, out);
  }

  private List<Path> write(List<LedgerOffer> offers, Path out) {
    AgentZones zones =
        AgentZones.of(
            configuration.get(ConfigurationKeys.TIMEZONE),
            AgentsCsv.read(workspace.agents(), configuration.csvDialect(), problems));
    Map<String, Optional<String>> brands = brandsByQueue();
    problems.throwIfAny();
    List<LedgerOffer> chosen =
        offers.stream()
            .filter(this::isChosen)
            .map(one -> new LedgerOffer(ofBrand(one.published(), brands), one.state(), one.held()))
            .toList();
    makeFolder(out);
    return switch (selection.layout()) {
      case TABLES -> tables(chosen, zones, out);
      case CALENDARS -> calendars(chosen, out);
      case CXONE -> cxone(chosen, zones, out);
    };
  }

  private Map<String, Optional<String>> brandsByQueue() {
    Map<String, Optional<String>> brands = new TreeMap<>();
    List<Queue> queues =
        workspace
            .findQueues()
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    queues.forEach(queue -> brands.put(queue.name(), queue.traits().brand()));
    return brands;
  }

  private boolean isChosen(LedgerOffer offer) {
    OfferRow row = offer.published();
    return selection.brand().map(row.work().brands()::contains).orElse(true)
        && selection.agent().map(row.shift().agentId()::equals).orElse(true);
  }

  /** Of a shift that serves several brands, what concerns the one alone. */
  private OfferRow ofBrand(OfferRow row, Map<String, Optional<String>> brands) {
    if (selection.brand().isEmpty() || row.work().brands().size() < 2) {
      return row;
    }
    List<String> queues =
        row.work().queues().stream()
            .filter(queue -> brands.getOrDefault(queue, Optional.empty()).equals(selection.brand()))
            .toList();
    return row.withWork(
        new OfferRow.Work(queues, Set.of(selection.brand().get())), selection.brand().get(), "");
  }

  private static void makeFolder(Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot make " + out, unwritable);
    }
  }

  private List<Path> tables(List<LedgerOffer> offers, AgentZones zones, Path out) {
    Path open = out.resolve("offers.csv");
    Path accepted = out.resolve("shifts.csv");
    OffersCsv.write(
        open,
        selection.forExcel(),
        offers.stream()
            .filter(one -> one.state() == OfferState.OPEN)
            .map(LedgerOffer::published)
            .toList(),
        zones);
    OffersCsv.write(accepted, selection.forExcel(), accepted(offers), zones);
    return List.of(open, accepted);
  }

  private static List<OfferRow> accepted(List<LedgerOffer> offers) {
    return offers.stream()
        .filter(one -> one.state().takesTime())
        .map(LedgerOffer::published)
        .toList();
  }

  private static List<Path> cxone(List<LedgerOffer> offers, AgentZones zones, Path out) {
    Path file = out.resolve("cxone-schedule.csv");
    CxoneScheduleCsv.write(file, accepted(offers), zones.workspace());
    return List.of(file);
  }

  private static List<Path> calendars(List<LedgerOffer> offers, Path out) {
    Map<String, List<ShiftCalendar.Entry>> byAgent = new TreeMap<>();
    for (LedgerOffer one : offers) {
      if (one.held()) {
        byAgent
            .computeIfAbsent(one.published().shift().agentId(), any -> new ArrayList<>())
            .add(new ShiftCalendar.Entry(one.published(), !one.state().holdsSeat()));
      }
    }
    List<Path> files = new ArrayList<>();
    byAgent.forEach(
        (agent, entries) -> {
          Path file = out.resolve(ShiftCalendar.fileName(agent));
          ShiftCalendar.write(file, entries);
          files.add(file);
        });
    return files;
  }
}
