package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Makes up three years of a contact centre with launches whose truth is known, in the files of the
 * launch bench. Everything is drawn from the seed: sizes, shapes, drifts, what planners believe and
 * by how much they err. It knows nothing of the models.
 */
final class LaunchSeed {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String[] NAMES = {
    "orders_voice", "support_chat", "billing_voice", "tech_voice", "spanish_voice", "french_voice"
  };
  private static final double[] LEAST = {150, 50, 20, 5, 1.2, 0.2};

  private final long seed;
  private final LocalDate asOf;
  private final List<MadeUpQueue> queues = new ArrayList<>();
  private final MadeUpEvents events;

  private LaunchSeed(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed * 7919);
    LocalDate any = LocalDate.of(2025, 1, 6).plusDays(random.nextInt(350));
    this.asOf = any.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    int partWeek = 2 + random.nextInt(3);
    for (int number = 0; number < NAMES.length; number++) {
      double rate = LEAST[number] * StrictMath.pow(4, random.nextDouble());
      queues.add(new MadeUpQueue(NAMES[number], rate, number == partWeek, asOf, random.split()));
    }
    this.events = new MadeUpEvents(asOf, NAMES, random.split());
  }

  /** Writes the files of a seed below a folder and gives their folder. */
  static Path write(long seed, Path below) throws IOException {
    Path folder = below.resolve("seed" + seed);
    Files.createDirectories(folder);
    new LaunchSeed(seed).write(folder);
    return folder;
  }

  private void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("meta.json"),
        String.format(
            Locale.ROOT,
            "{%n \"as_of\": \"%s\",%n \"timezone\": \"%s\",%n \"horizon\": \"P28D\",%n"
                + " \"interval\": \"PT30M\",%n \"holidays\": \"US\"%n}%n",
            asOf.atStartOfDay(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
            ZONE));
    writeQueues(folder.resolve("queues.csv"));
    double[] shocks = shocks(new SplittableRandom(seed * 31 + 1));
    try (PrintWriter out = gzip(folder.resolve("history.csv.gz"))) {
      out.println("interval_start,queue,contacts,handled,abandoned,contained,aht_seconds");
      for (MadeUpQueue queue : queues) {
        writeHistory(out, queue, shocks);
      }
    }
    for (boolean repeat : new boolean[] {true, false}) {
      Path scenario = folder.resolve(repeat ? "repeat" : "first");
      Files.createDirectories(scenario);
      Files.write(scenario.resolve("special-days.csv"), events.lines(repeat));
      writeTruth(scenario.resolve("truth.csv.gz"), repeat);
    }
  }

  private void writeQueues(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "queue,channel,language,service_level,answer_within_seconds,patience_seconds,open");
    for (MadeUpQueue queue : queues) {
      lines.add(queue.name() + ",voice,en,0.8,20,180," + queue.open());
    }
    Files.write(file, lines);
  }

  private static PrintWriter gzip(Path file) throws IOException {
    return new PrintWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
  }

  /** A shock of the day that all queues share, with some memory. */
  private double[] shocks(SplittableRandom random) {
    double size = 0.02 + 0.05 * random.nextDouble();
    double[] shocks = new double[MadeUpQueue.DAYS + 28];
    double last = 0;
    for (int day = 0; day < shocks.length; day++) {
      last = 0.4 * last + size * Draw.normal(random);
      shocks[day] = StrictMath.exp(last);
    }
    return shocks;
  }

  private void writeHistory(PrintWriter out, MadeUpQueue queue, double[] shocks) {
    SplittableRandom random = new SplittableRandom(seed * 101 + queue.name().hashCode());
    double lost = 0.004 * random.nextDouble();
    LocalDate first = asOf.minusDays(MadeUpQueue.DAYS);
    double own = 1;
    LocalDate last = first.minusDays(1);
    for (Instant at = first.atStartOfDay(ZONE).toInstant();
        at.isBefore(asOf.atStartOfDay(ZONE).toInstant());
        at = at.plusSeconds(1800)) {
      ZonedDateTime local = at.atZone(ZONE);
      if (!local.toLocalDate().equals(last)) {
        last = local.toLocalDate();
        own = StrictMath.exp(queue.ownShock() * Draw.normal(random));
      }
      int day = (int) (last.toEpochDay() - first.toEpochDay());
      double mean = queue.base(local) * events.factor(queue.name(), local, true);
      boolean gone = random.nextDouble() < lost || events.isLost(queue.name(), last);
      double rate = mean * shocks[day] * own * Draw.gamma(random, queue.intervalSpread());
      if (queue.isOpen(local)) {
        int contacts = Draw.poisson(random, rate);
        String row = queue.row(random, local, contacts);
        if (!gone) {
          out.println(at + "," + queue.name() + "," + row);
        }
      }
    }
  }

  private void writeTruth(Path file, boolean repeat) throws IOException {
    try (PrintWriter out = gzip(file)) {
      out.println(
          "queue,interval_start,interval_minutes,contacts_mean,base_mean,contacts_actual,"
              + "aht_seconds,contained_share,in_launch");
      double[] shocks = shocks(new SplittableRandom(seed * 31 + 1));
      for (MadeUpQueue queue : queues) {
        SplittableRandom random = new SplittableRandom(seed * 211 + queue.name().hashCode());
        double own = 1;
        int last = -1;
        for (Instant at = asOf.atStartOfDay(ZONE).toInstant();
            at.isBefore(asOf.plusDays(28).atStartOfDay(ZONE).toInstant());
            at = at.plusSeconds(1800)) {
          ZonedDateTime local = at.atZone(ZONE);
          if (queue.isOpen(local)) {
            int day = (int) (local.toLocalDate().toEpochDay() - asOf.toEpochDay());
            own = day == last ? own : StrictMath.exp(queue.ownShock() * Draw.normal(random));
            last = day;
            double shock = own * shocks[MadeUpQueue.DAYS + day];
            out.println(truth(queue, at, repeat, shock, random));
          }
        }
      }
    }
  }

  private String truth(
      MadeUpQueue queue, Instant at, boolean repeat, double shock, SplittableRandom random) {
    ZonedDateTime local = at.atZone(ZONE);
    double base = queue.base(local) * events.campaigns(queue.name(), local);
    double mean = queue.base(local) * events.factor(queue.name(), local, repeat);
    return String.format(
        Locale.ROOT,
        "%s,%s,30,%.4f,%.4f,%d,%.1f,%.4f,%d",
        queue.name(),
        at,
        mean,
        base,
        Draw.poisson(random, mean * shock * Draw.gamma(random, queue.intervalSpread())),
        queue.seconds(local),
        queue.contained(local.toLocalDate()),
        mean > 1.05 * base ? 1 : 0);
  }
}
