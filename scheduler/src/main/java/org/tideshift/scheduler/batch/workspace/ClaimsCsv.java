package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;
import org.tideshift.scheduler.marketplace.OfferState;

/** Reads {@code claims.csv}: what agents say about their offers. */
public final class ClaimsCsv {
  /** Event ids that nights give their own events begin so. */
  public static final String NIGHT_PREFIX = "night:";

  private static final CsvLayout LAYOUT =
      new CsvLayout(List.of("event_id", "offer_id", "agent_id", "event", "at"), List.of("reason"))
          .orWithoutRows();
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_REASON = 1000;
  private static final Map<String, EventKind> KINDS =
      Arrays.stream(EventKind.values())
          .filter(EventKind::isFromAgent)
          .collect(Collectors.toMap(ClaimsCsv::word, kind -> kind));
  private static final String VALID_KINDS =
      Arrays.stream(EventKind.values())
          .filter(EventKind::isFromAgent)
          .map(ClaimsCsv::word)
          .collect(Collectors.joining(", "));

  private final Optional<ZoneId> zone;
  private final List<ClaimRow> rows = new ArrayList<>();

  /** A million events are about fewer offers, agents and reasons. */
  private final Shared<OfferKey> offers = new Shared<>();

  private final Shared<String> texts = new Shared<>();

  private ClaimsCsv(Optional<ZoneId> zone) {
    this.zone = zone;
  }

  /**
   * The events in file order; what is wrong is recorded in {@code problems}.
   *
   * @param zone the zone of times without offset; empty where none is configured
   */
  public static List<ClaimRow> read(
      Path file, CsvDialect dialect, Optional<ZoneId> zone, DataProblems problems) {
    ClaimsCsv reader = new ClaimsCsv(zone);
    CsvFile.of(file, dialect).forEachRow(LAYOUT, problems, reader::addRow);
    return reader.rows;
  }

  /** A kind of event as files have it, such as {@code no_show}. */
  public static String word(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A state of an offer as files have it, such as {@code no_show}. */
  static String word(OfferState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void addRow(CsvRow row) {
    String id = text(row, "event_id", LONGEST_ID);
    if (id.startsWith(NIGHT_PREFIX)) {
      row.error(
          "event_id", "begins with " + NIGHT_PREFIX + ", valid: an id that nights do not use");
    }
    OfferKey about =
        new OfferKey(
            text(row, "offer_id", LONGEST_ID), texts.of(text(row, "agent_id", LONGEST_REASON)));
    row.text("event");
    Optional<EventKind> kind = row.find("event", ClaimsCsv::kind);
    Optional<Instant> at = row.findInstant("at", zone);
    String reason = row.findText("reason").map(texts::of).orElse("");
    requireShort(row, "reason", reason, LONGEST_REASON);
    // The database keeps microseconds; finer, an event read again would differ from itself.
    if (at.filter(moment -> !moment.truncatedTo(ChronoUnit.MICROS).equals(moment)).isPresent()) {
      row.error("at", "is finer than a microsecond, valid: six digits after the second at most");
    }
    if (!row.isBad() && kind.isPresent() && at.isPresent()) {
      rows.add(
          new ClaimRow(
              row.line(), new MarketEvent(id, offers.of(about), kind.get(), at.get(), reason)));
    }
  }

  private static String text(CsvRow row, String column, int longest) {
    String text = row.text(column);
    requireShort(row, column, text, longest);
    return text;
  }

  private static void requireShort(CsvRow row, String column, String text, int longest) {
    if (text.length() > longest) {
      row.error(column, "has " + text.length() + " characters, valid: at most " + longest);
    }
  }

  private static EventKind kind(String text) {
    return Optional.ofNullable(KINDS.get(text.toLowerCase(Locale.ROOT)))
        .orElseThrow(() -> new IllegalArgumentException("unknown event, valid: " + VALID_KINDS));
  }
}
