package org.tideshift.scheduler.batch.workspace;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/** An agent's shifts as an iCalendar file (RFC 5545), times in UTC. */
public final class ShiftCalendar {
  private static final String PRODUCT = "-//Tideshift//shifts//EN";
  private static final int LONGEST_NAME = 60;

  private ShiftCalendar() {}

  /**
   * A shift that the agent holds or held.
   *
   * @param offer the shift; its id is the entry's UID, so that a calendar knows it again
   * @param cancelled whether the agent no longer holds it: the one change that raises SEQUENCE, for
   *     another time would be another offer
   */
  public record Entry(OfferRow offer, boolean cancelled) {}

  /** Writes the shifts by start; the same shifts give the same bytes. */
  public static void write(Path file, List<Entry> entries) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    entries.stream()
        .sorted(
            Comparator.comparing((Entry one) -> one.offer().shift().span())
                .thenComparing(one -> one.offer().offerId()))
        .map(ShiftCalendar::event)
        .forEach(calendar::addEvent);
    try {
      Files.writeString(file, Biweekly.write(calendar).go(), StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }

  private static VEvent event(Entry entry) {
    OfferRow offer = entry.offer();
    VEvent event = new VEvent();
    event.setUid(offer.offerId() + "@tideshift");
    event.setSequence(entry.cancelled() ? 1 : 0);
    event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
    // When it was offered: the moment of writing would change the file with every export.
    event.setDateTimeStamp(Date.from(offer.promise().window().orElseThrow().opensAt()));
    event.setDateStart(Date.from(offer.shift().span().start()));
    event.setDateEnd(Date.from(offer.shift().span().end()));
    event.setSummary(offer.shift().group());
    event.setDescription(String.join(", ", offer.work().queues()));
    return event;
  }

  /**
   * A file name for an agent, of letters, digits and {@code . _ -} alone. An id that holds anything
   * else gets its bytes' hash at the end, so that no two agents share a file.
   */
  public static String fileName(String agentId) {
    String plain = agentId.replaceAll("[^A-Za-z0-9_-]", "_");
    boolean changed = !plain.equals(agentId) || plain.length() > LONGEST_NAME;
    String start = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return (changed ? start + "-" + hash(agentId) : start) + ".ics";
  }

  private static String hash(String agentId) {
    return HexFormat.of().formatHex(OfferIds.sha256(agentId)).substring(0, 12);
  }
}
