package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * One queue of a bench file with the origins from which it is forecast.
 *
 * <p>A file not listed in {@code series.csv} takes its zone from the first zone name in the page of
 * the same name ({@code .md}), its interval from its name ({@code 5min} and {@code 30min} give half
 * an hour, else an hour), and six origins spread over its last third.
 */
record Series(
    String file, String queue, SiteCalendar site, ContactCounts counts, List<LocalDate> origins) {
  private static final int HORIZON_DAYS = 28;
  private static final Pattern ZONE = Pattern.compile("(America|Europe|Australia|Asia)/[A-Za-z_]+");

  String name() {
    return file.replaceFirst("_.*", "") + "/" + queue;
  }

  Instant at(LocalDate date) {
    return date.atStartOfDay(site.zone()).toInstant();
  }

  IntervalGrid horizon(LocalDate origin) {
    return IntervalGrid.between(
        at(origin), at(origin.plusDays(HORIZON_DAYS)), counts.grid().length());
  }

  ContactCounts before(LocalDate origin) {
    return counts.before((int) counts.grid().intervalsUntil(at(origin)));
  }

  static List<Series> in(Path folder) throws IOException {
    List<Series> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        all.addAll(of(file));
      }
    }
    return all;
  }

  private static List<Series> of(Path file) throws IOException {
    String name = file.getFileName().toString();
    String[] known = known(name);
    ZoneId zone = ZoneId.of(known.length > 0 ? known[1] : zoneOf(file));
    int minutes = known.length > 0 ? Integer.parseInt(known[2]) : name.contains("min") ? 30 : 60;
    String region = known.length > 0 ? known[3] : regionOf(zone);
    SiteCalendar site = new SiteCalendar(zone, List.of(region), List.of());
    List<Series> queues = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    Set<String> names = new TreeSet<>();
    lines.stream().skip(1).forEach(line -> names.add(line.split(",", -1)[1]));
    for (String queue : names) {
      ContactCounts counts = counts(lines, queue, zone, minutes, name.contains("bank"));
      List<LocalDate> origins =
          known.length > 0
              ? Stream.of(known[4].split("\\|")).map(LocalDate::parse).toList()
              : spread(counts, zone);
      queues.add(new Series(name, queue, site, counts, origins));
    }
    return queues;
  }

  private static String[] known(String name) {
    try (InputStream table = Series.class.getResourceAsStream("/series.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[0].equals(name))
          .findFirst()
          .orElse(new String[0]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String zoneOf(Path file) throws IOException {
    Path page = Path.of(file.toString().replaceFirst("\\.csv$", ".md"));
    Matcher zone = ZONE.matcher(Files.exists(page) ? Files.readString(page) : "");
    return zone.find() ? zone.group() : "America/New_York";
  }

  private static String regionOf(ZoneId zone) {
    if (zone.getId().startsWith("Europe/")) {
      return "GB";
    }
    return zone.getId().startsWith("Australia/") ? "AU-VIC" : "US";
  }

  private static ContactCounts counts(
      List<String> lines, String queue, ZoneId zone, int minutes, boolean dropLoneSlot) {
    TreeMap<Long, Integer> sums = new TreeMap<>();
    Set<Instant> seen = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[1].equals(queue) && !(dropLoneSlot && cells[0].contains("T21:00"))) {
        Instant start = start(cells[0], zone, seen);
        long place = Math.floorDiv(start.getEpochSecond(), minutes * 60L);
        sums.merge(place, (int) Double.parseDouble(cells[2]), Integer::sum);
      }
    }
    Duration length = Duration.ofMinutes(minutes);
    Instant first = Instant.ofEpochSecond(sums.firstKey() * minutes * 60);
    Instant end = Instant.ofEpochSecond((sums.lastKey() + 1) * minutes * 60);
    IntervalGrid grid = IntervalGrid.between(first, end, length);
    ContactCounts.Builder counts = ContactCounts.builder(queue, grid);
    sums.forEach((place, sum) -> counts.contacts((int) (place - sums.firstKey()), sum));
    return counts.build();
  }

  private static Instant start(String written, ZoneId zone, Set<Instant> seen) {
    try {
      ZonedDateTime local = LocalDateTime.parse(written).atZone(zone);
      Instant start = local.toInstant();
      return seen.add(start) ? start : local.withLaterOffsetAtOverlap().toInstant();
    } catch (DateTimeException withOffset) {
      return ZonedDateTime.parse(written).toInstant();
    }
  }

  private static List<LocalDate> spread(ContactCounts counts, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(counts.grid().start(), zone);
    LocalDate last = LocalDate.ofInstant(counts.grid().end(), zone).minusDays(HORIZON_DAYS);
    long third = (last.toEpochDay() - first.toEpochDay()) / 3;
    List<LocalDate> origins = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      origins.add(last.minusDays(third * (5 - number) / 5));
    }
    return origins;
  }
}
