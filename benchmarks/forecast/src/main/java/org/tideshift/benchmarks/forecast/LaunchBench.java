package org.tideshift.benchmarks.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.OpeningHours;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueTraits;
import org.tideshift.forecast.model.LaunchExperience;

/** Launches in made-up demand of known truth: a repeated one and a first one. */
final class LaunchBench {
  private static final long SLOT = 1800;

  private final Path folder;
  private final ZoneId zone;
  private final IntervalGrid horizon;
  private final Map<String, List<String[]>> history = new LinkedHashMap<>();
  private final Map<String, OpeningHours> open = new HashMap<>();

  private LaunchBench(Path folder) throws IOException {
    this.folder = folder;
    String meta = Files.readString(folder.resolve("meta.json"));
    this.zone = ZoneId.of(value(meta, "timezone"));
    Instant asOf = OffsetDateTime.parse(value(meta, "as_of")).toInstant();
    this.horizon =
        IntervalGrid.between(
            asOf, asOf.atZone(zone).plusDays(28).toInstant(), Duration.ofSeconds(SLOT));
    for (String[] row : rows(folder.resolve("history.csv.gz"))) {
      history.computeIfAbsent(row[1], queue -> new ArrayList<>()).add(row);
    }
    for (String line : Files.readAllLines(folder.resolve("queues.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("queue")) {
        open.put(cells[0], OpeningHours.parse(cells[6]));
      }
    }
  }

  /** Prints every queue of both scenarios and gives what all queues of each scored. */
  static Map<String, LaunchScores> run(Path folder) throws IOException {
    LaunchBench bench = new LaunchBench(folder);
    Map<String, LaunchScores> scores = new LinkedHashMap<>();
    for (String scenario : List.of("repeat", "first")) {
      scores.put(scenario, bench.score(scenario));
    }
    return scores;
  }

  private static String value(String json, String key) {
    Matcher found = Pattern.compile("\"" + key + "\": \"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalArgumentException("meta.json has no " + key);
    }
    return found.group(1);
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private LaunchScores score(String scenario) throws IOException {
    SiteCalendar site = new SiteCalendar(zone, List.of("US"), specialDays(scenario));
    Map<String, List<String[]>> truth = new HashMap<>();
    for (String[] row : rows(folder.resolve(scenario).resolve("truth.csv.gz"))) {
      truth.computeIfAbsent(row[0], queue -> new ArrayList<>()).add(row);
    }
    LaunchScores all = new LaunchScores();
    Map<String, ForecastRequest> requests = new LinkedHashMap<>();
    Map<String, List<LaunchExperience>> launches = new LinkedHashMap<>();
    for (String name : history.keySet()) {
      ForecastRequest request =
          new ForecastRequest(queue(name), counts(name), site, horizon, ForecastOptions.usual());
      requests.put(name, request);
      launches.put(name, ForecastDemand.launches(request));
    }
    for (Map.Entry<String, ForecastRequest> entry : requests.entrySet()) {
      String name = entry.getKey();
      ForecastRequest request = entry.getValue().besides(others(launches, name));
      DemandForecast forecast = ForecastDemand.of(request).forecast();
      LaunchScores own = new LaunchScores();
      for (String[] row : truth.getOrDefault(name, List.of())) {
        int index = horizon.findStartingAt(Instant.parse(row[1])).orElseThrow();
        own.add(forecast, index, row);
      }
      all.add(own);
      System.out.printf(Locale.ROOT, "%-7s %-18s %s%n", scenario, name, own);
    }
    System.out.printf(Locale.ROOT, "%-7s %-18s %s%n", scenario, "all", all);
    return all;
  }

  private static List<LaunchExperience> others(
      Map<String, List<LaunchExperience>> launches, String name) {
    return launches.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(name))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private Queue queue(String name) {
    Queue plain = Queue.ofName(name);
    QueueTraits traits =
        new QueueTraits(Channel.VOICE, Optional.empty(), Optional.empty(), open.get(name));
    return new Queue(name, traits, plain.targets(), plain.handling(), plain.staffing());
  }

  private ContactCounts counts(String name) {
    List<String[]> rows = history.get(name);
    Instant first = Instant.parse(rows.get(0)[0]);
    Instant end = Instant.parse(rows.get(rows.size() - 1)[0]).plusSeconds(SLOT);
    IntervalGrid grid = IntervalGrid.between(first, end, Duration.ofSeconds(SLOT));
    ContactCounts.Builder counts = ContactCounts.builder(name, grid);
    for (String[] row : rows) {
      int index = grid.findStartingAt(Instant.parse(row[0])).orElseThrow();
      counts.contacts(index, Integer.parseInt(row[2])).contained(index, Integer.parseInt(row[5]));
      if (!row[6].isBlank()) {
        int handled = Integer.parseInt(row[3]);
        counts.handleTime(index, handled, handled * Double.parseDouble(row[6]));
      }
    }
    return counts.build();
  }

  private List<SpecialDay> specialDays(String scenario) throws IOException {
    List<SpecialDay> days = new ArrayList<>();
    Path file = folder.resolve(scenario).resolve("special-days.csv");
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      SpecialDayReach reach =
          new SpecialDayReach(
              Optional.of(cells[2]).filter(queue -> !queue.isBlank()),
              Optional.empty(),
              number(cells[5]),
              number(cells[6]),
              number(cells[7]));
      days.add(
          new SpecialDay(
              LocalDate.parse(cells[0]).atStartOfDay(zone).toInstant(),
              LocalDate.parse(cells[1]).plusDays(1).atStartOfDay(zone).toInstant(),
              SpecialDayKind.find(cells[3]).orElseThrow(),
              cells[4],
              reach));
    }
    return days;
  }

  private static OptionalDouble number(String cell) {
    return cell.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }
}
