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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.CxoneScheduleCsv;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.OffersCsv;
import org.tideshift.scheduler.batch.workspace.ShiftCalendar;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.OfferState;

/** From the ledger to files for agents, brands and other systems. */
public final class ExportOffers {
  private final ExportInputs inputs;
  private final Selection selection;
  private final ClaimsLedger ledger;

  private ExportOffers(ExportInputs inputs, Selection selection, ClaimsLedger ledger) {
    this.inputs = inputs;
    this.selection = selection;
    this.ledger = ledger;
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
   * @throws StepFailure NO_WORKSPACE where there is none, USAGE for a brand or an agent that nobody
   *     knows
   */
  public static List<Path> run(
      Workspace workspace, Configuration configuration, Selection selection, Path out) {
    RunNight.requireWorkspace(workspace);
    ExportInputs inputs = ExportInputs.read(workspace, configuration);
    try (Database database = Ledgers.database(workspace, configuration)) {
      ClaimsLedger ledger = Ledgers.ledger(database, configuration);
      return new ExportOffers(inputs, selection, ledger).write(out);
    }
  }

  private List<Path> write(Path out) {
    List<LedgerOffer> offers = ledger.view().offers();
    requireKnown(offers);
    Optional<BrandView> view =
        selection.brand().map(brand -> new BrandView(brand, inputs.queues()));
    List<LedgerOffer> chosen =
        offers.stream()
            .filter(one -> isChosen(one.published(), view))
            .map(one -> seen(one, view))
            .toList();
    makeFolder(out);
    return switch (selection.layout()) {
      case TABLES -> tables(chosen, out);
      case CALENDARS -> calendars(chosen, out);
      case CXONE -> cxone(chosen, out);
    };
  }

  /** A name nobody has would give files that look as if there was no work. */
  private void requireKnown(List<LedgerOffer> offers) {
    selection
        .brand()
        .ifPresent(
            brand -> {
              Set<String> known = new TreeSet<>(inputs.brands());
              offers.forEach(one -> known.addAll(one.published().work().brands()));
              new KnownNames("--brand", known).require(brand);
            });
    selection
        .agent()
        .ifPresent(
            agent -> {
              Set<String> known = new TreeSet<>(inputs.agentIds());
              offers.forEach(one -> known.add(one.published().shift().agentId()));
              new KnownNames("--agent", known).require(agent);
            });
  }

  private boolean isChosen(OfferRow row, Optional<BrandView> view) {
    return view.map(brand -> brand.concerns(row)).orElse(true)
        && selection.agent().map(row.shift().agentId()::equals).orElse(true);
  }

  private LedgerOffer seen(LedgerOffer offer, Optional<BrandView> view) {
    OfferRow row = inputs.withOccupancy(offer.published());
    return new LedgerOffer(
        view.map(brand -> brand.of(row)).orElse(row), offer.state(), offer.held());
  }

  private static void makeFolder(Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot make " + out, unwritable);
    }
  }

  private List<Path> tables(List<LedgerOffer> offers, Path out) {
    Path open = out.resolve("offers.csv");
    Path accepted = out.resolve("shifts.csv");
    OffersCsv.write(
        open,
        selection.forExcel(),
        offers.stream()
            .filter(one -> one.state() == OfferState.OPEN)
            .map(LedgerOffer::published)
            .toList(),
        inputs.zones());
    OffersCsv.writeShifts(
        accepted,
        selection.forExcel(),
        accepted(offers).collect(Collectors.toMap(LedgerOffer::published, LedgerOffer::state)),
        inputs.zones());
    return List.of(open, accepted);
  }

  private static Stream<LedgerOffer> accepted(List<LedgerOffer> offers) {
    return offers.stream().filter(one -> one.state().takesTime());
  }

  private List<Path> cxone(List<LedgerOffer> offers, Path out) {
    Path file = out.resolve("cxone-schedule.csv");
    List<OfferRow> shifts = accepted(offers).map(LedgerOffer::published).toList();
    CxoneScheduleCsv.write(file, shifts, inputs.zones().workspace());
    return List.of(file);
  }

  private List<Path> calendars(List<LedgerOffer> offers, Path out) {
    Map<String, OfferRow> rows = new TreeMap<>();
    offers.forEach(one -> rows.put(one.published().offerId(), one.published()));
    Map<String, List<ShiftCalendar.Entry>> byAgent = new TreeMap<>();
    for (SeatHistory.Change change : SeatHistory.of(ledger.history(), inputs.deadlines())) {
      OfferRow row = rows.get(change.offerId());
      if (row != null) {
        byAgent
            .computeIfAbsent(row.shift().agentId(), any -> new ArrayList<>())
            .add(new ShiftCalendar.Entry(row, change.held(), change.number(), change.at()));
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
