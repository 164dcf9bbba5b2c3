package org.tideshift.scheduler.batch.workspace;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** An agent's shifts as an iCalendar file (RFC 5545), times in UTC. */
public final class ShiftCalendar {
  private static final String PRODUCT = "-//Tideshift//shifts//EN";
  private static final int LONGEST_NAME = 60;
  private static final String LINE_END = "\r\n";
  private static final int LINE_OCTETS = 75;

  private ShiftCalendar() {}

  /**
   * A shift that the agent holds or held.
   *
   * @param offer the shift; its id is the entry's UID, so that a calendar knows it again
   * @param held whether the agent holds it now
   * @param sequence how often that has changed: nothing else about an entry can, for another time
   *     would be another offer
   * @param changedAt when it changed last
   */
  public record Entry(OfferRow offer, boolean held, int sequence, Instant changedAt) {}

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
      Files.writeString(file, text(calendar));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }

  /** The library folds by characters; the standard asks for octets, and whole characters. */
  private static String text(ICalendar calendar) throws IOException {
    StringWriter unfolded = new StringWriter();
    try (ICalWriter writer = new ICalWriter(unfolded, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    }
    return unfolded
        .toString()
        .lines()
        .map(ShiftCalendar::folded)
        .collect(Collectors.joining(LINE_END, "", LINE_END));
  }

  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int sign : line.codePoints().toArray()) {
      String next = Character.toString(sign);
      int more = next.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LINE_OCTETS) {
        folded.append(LINE_END).append(' ');
        octets = 1;
      }
      folded.append(next);
      octets += more;
    }
    return folded.toString();
  }

  private static VEvent event(Entry entry) {
    OfferRow offer = entry.offer();
    VEvent event = new VEvent();
    event.setUid(offer.offerId() + "@tideshift");
    event.setSequence(entry.sequence());
    event.setStatus(entry.held() ? Status.confirmed() : Status.cancelled());
    // The moment of writing would change the file with every export.
    event.setDateTimeStamp(Date.from(entry.changedAt()));
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
