package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * Accepted shifts as NICE CXone WFM takes them under Import Schedule: the required columns of its
 * template and the notes. Fields must hold no comma, and user names are in lower case there.
 */
public final class CxoneScheduleCsv {
  private static final List<String> HEADER =
      List.of(
          "Username",
          "Shift Start Date and Time",
          "Shift End Date and Time",
          "Local Time Zone",
          "Base Activity Name",
          "Shift Notes");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

  private CxoneScheduleCsv() {}

  /**
   * Writes shifts by start, group, end and agent.
   *
   * @param zone the zone of times; both times of a shift have the offset of its start
   */
  public static void write(Path file, List<OfferRow> shifts, ZoneId zone) {
    List<OfferRow> sorted = shifts.stream().sorted(OffersCsv.ORDER).toList();
    CsvOutput.write(file, false, HEADER, out -> sorted.forEach(one -> write(out, one, zone)));
  }

  private static void write(CsvOutput out, OfferRow shift, ZoneId zone) {
    TimeSpan span = shift.shift().span();
    OffsetDateTime start = span.start().atZone(zone).toOffsetDateTime();
    out.text(withoutComma(shift.shift().agentId().toLowerCase(Locale.ROOT)));
    out.text(TIME.format(start)).text(TIME.format(span.end().atOffset(start.getOffset())));
    out.text(OFFSET.format(start)).text(withoutComma(shift.shift().group()));
    out.text(shift.offerId()).endRow();
  }

  private static String withoutComma(String text) {
    return text.replace(',', ' ');
  }
}
