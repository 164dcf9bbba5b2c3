package org.tideshift.benchmarks.forecast;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Launches, mailings, losses of data and an AI release of a made-up site. */
final class MadeUpEvents {
  private static final int LASTS = 13;

  /** What an event does to a queue; height is the rise at the peak. */
  private record Effect(
      String name, String queue, LocalDate start, double height, double ramp, double halfLife) {
    double at(ZonedDateTime time) {
      double days =
          time.toLocalDate().toEpochDay()
              - start.toEpochDay()
              + (time.getHour() + time.getMinute() / 60.0 + 0.25) / 24;
      if (days < 0) {
        return 1;
      }
      double shape =
          days < ramp ? days / ramp : StrictMath.pow(0.5, (days - ramp) / halfLife);
      return 1 + height * shape;
    }
  }

  private final LocalDate asOf;
  private final double plannerBias;
  private final List<Effect> past = new ArrayList<>();
  private final List<Effect> repeated = new ArrayList<>();
  private final List<Effect> first = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> repeatedLines = new ArrayList<>();
  private final List<String> firstLines = new ArrayList<>();
  private final List<Effect> mailings = new ArrayList<>();
  private final Map<String, LocalDate> losses = new HashMap<>();
  private final SplittableRandom random;

  MadeUpEvents(LocalDate asOf, String[] queues, SplittableRandom random) {
    this.asOf = asOf;
    this.random = random;
    this.plannerBias = Draw.factor(random, 0.15);
    addLaunches("Aurora launch", queues, 2 + random.nextInt(4), repeated, repeatedLines);
    if (random.nextBoolean()) {
      addLaunches("Borealis launch", queues, 1 + random.nextInt(2), new ArrayList<>(), new ArrayList<>());
    }
    addLaunches("Nimbus launch", queues, 0, first, firstLines);
    addMailings(queues[random.nextInt(4)]);
    addLosses(queues);
    lines.add(
        String.format(
            Locale.ROOT, "%s,%s,,ai_release,Assistant v2,,,", release(asOf), release(asOf)));
  }

  /** The day of the site's AI release, 200 to 499 days before the forecast. */
  static LocalDate release(LocalDate asOf) {
    return asOf.minusDays(200 + Math.floorMod(asOf.toEpochDay() * 37, 300));
  }

  /** Some past launches of a product, and one to come. */
  private void addLaunches(
      String name, String[] queues, int count, List<Effect> ahead, List<String> aheadLines) {
    double ramp = random.nextDouble() < 0.35 ? Draw.between(random, 0.5, 3) : 0;
    List<LocalDate> dates = new ArrayList<>();
    for (int number = count; number > 0; number--) {
      dates.add(asOf.minusDays(number * 1000L / (count + 1) - 60 + random.nextInt(90)));
    }
    dates.add(asOf.plusDays(2 + random.nextInt(7)));
    double[] sizes = new double[dates.size()];
    double[] believed = new double[dates.size()];
    for (int number = 0; number < sizes.length; number++) {
      sizes[number] = 1.1 * Draw.factor(random, 0.4);
      believed[number] = plannerBias * Draw.factor(random, 0.2);
    }
    boolean any = false;
    for (int queue = 0; queue < queues.length; queue++) {
      if (random.nextDouble() < 0.6 || (!any && queue >= 3)) {
        any = true;
        double liking = Draw.between(random, 0.3, 1.4);
        double halfLife = Draw.between(random, 2, 12);
        for (int number = 0; number < dates.size(); number++) {
          double height = sizes[number] * liking * Draw.factor(random, 0.12);
          double own = halfLife * Draw.factor(random, 0.1);
          Effect effect = new Effect(name, queues[queue], dates.get(number), height, ramp, own);
          boolean last = number == dates.size() - 1;
          String line = line(effect, believed[number] * Draw.factor(random, 0.1), count == 0);
          (last ? ahead : past).add(effect);
          (last ? aheadLines : lines).add(line);
        }
      }
    }
  }

  private String line(Effect effect, double error, boolean tellsHalfLife) {
    String halfLife =
        tellsHalfLife && random.nextDouble() < 0.8
            ? String.format(Locale.ROOT, "%.1f", effect.halfLife() * Draw.factor(random, 0.3))
            : "";
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,launch,%s,%.2f,,%s",
        effect.start(),
        effect.start().plusDays(LASTS),
        effect.queue(),
        effect.name(),
        effect.height() * error,
        halfLife);
  }

  private void addMailings(String queue) {
    double height = Draw.between(random, 0.1, 0.35);
    int dayOfMonth = 1 + random.nextInt(25);
    LocalDate month = asOf.minusDays(MadeUpQueue.DAYS).withDayOfMonth(1);
    for (; month.isBefore(asOf.plusDays(28)); month = month.plusMonths(1)) {
      LocalDate start = month.withDayOfMonth(dayOfMonth);
      mailings.add(
          new Effect("mailing", queue, start, height * Draw.factor(random, 0.1), 0, 2));
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,campaign,Statement mailing,,,",
              start,
              start.plusDays(3),
              queue));
    }
  }

  private void addLosses(String[] queues) {
    LocalDate any = asOf.minusDays(40 + random.nextInt(900));
    // Every other seed loses data just when a launch runs.
    LocalDate start = random.nextBoolean() && !past.isEmpty() ? past.get(0).start() : any;
    for (int queue = 0; queue < queues.length; queue += 2) {
      losses.put(queues[queue], start);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,outage,Telephony export lost,,,",
              start,
              start.plusDays(3),
              queues[queue]));
    }
  }

  boolean isLost(String queue, LocalDate date) {
    LocalDate start = losses.getOrDefault(queue, LocalDate.MIN);
    return !date.isBefore(start) && !date.isAfter(start.plusDays(3));
  }

  /** What mailings make of plain demand. */
  double campaigns(String queue, ZonedDateTime at) {
    return product(mailings.stream(), queue, at);
  }

  /** What all events make of it, with one of the two launches to come. */
  double factor(String queue, ZonedDateTime at, boolean repeat) {
    Stream<Effect> all = Stream.concat(past.stream(), (repeat ? repeated : first).stream());
    return product(all, queue, at) * campaigns(queue, at);
  }

  private static double product(Stream<Effect> effects, String queue, ZonedDateTime at) {
    return effects
        .filter(effect -> effect.queue().equals(queue))
        .mapToDouble(effect -> effect.at(at))
        .reduce(1, (left, right) -> left * right);
  }

  /** The lines of special-days.csv. */
  List<String> lines(boolean repeat) {
    List<String> all = new ArrayList<>();
    all.add("start,end,queue,kind,name,expected_uplift,ramp_days,half_life_days");
    Stream.concat(lines.stream(), (repeat ? repeatedLines : firstLines).stream())
        .sorted()
        .forEach(all::add);
    return all;
  }
}
