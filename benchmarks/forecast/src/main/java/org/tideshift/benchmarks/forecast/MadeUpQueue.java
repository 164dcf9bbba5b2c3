package org.tideshift.benchmarks.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Plain demand, handle time and AI share of one made-up queue. */
final class MadeUpQueue {
  static final int DAYS = 3 * 365 + 1;

  private final String name;
  private final double rate;
  private final boolean partWeek;
  private final LocalDate first;
  private final double growth;
  private final double yearSize;
  private final double yearPhase;
  private final double halfYear;
  private final double[] weekdays = new double[7];
  private final double[] slots = new double[48];
  private final double weekendShift;
  private final LocalDate shiftDate;
  private final double shift;
  private final Map<String, Double> holidays = new HashMap<>();
  private final double abandoning;
  private final double seconds;
  private final double secondsDrift;
  private final double secondsSwing;
  private final double easyPower;
  private final double shareStart;
  private final double shareDrift;
  private final double shareStep;
  private final LocalDate release;
  private final double ownShock;
  private final double intervalSpread;

  MadeUpQueue(
      String name, double rate, boolean partWeek, LocalDate asOf, SplittableRandom random) {
    this.name = name;
    this.rate = rate;
    this.partWeek = partWeek;
    this.first = asOf.minusDays(DAYS);
    this.growth = Draw.between(random, -0.08, 0.2);
    this.yearSize = Draw.between(random, 0.03, 0.15);
    this.yearPhase = Draw.between(random, 0, 6.28);
    this.halfYear = Draw.between(random, 0, 0.05);
    double weekend = Draw.between(random, 0.3, 0.95);
    for (int day = 0; day < 7; day++) {
      weekdays[day] = (day >= 5 ? weekend : 1) * Draw.factor(random, 0.06);
    }
    double morning = Draw.between(random, 9, 11);
    double evening = Draw.between(random, 14, 19);
    double second = Draw.between(random, 0.3, 1.1);
    double night = Draw.between(random, 0.04, 0.3);
    for (int slot = 0; slot < 48; slot++) {
      double hour = (slot + 0.5) / 2;
      slots[slot] = night + bump(hour, morning, 2.2) + second * bump(hour, evening, 2.8);
    }
    this.weekendShift = Draw.between(random, 0, 2);
    this.shiftDate = first.plusDays(100 + random.nextInt(DAYS - 200));
    this.shift = random.nextDouble() < 0.4 ? Draw.factor(random, 0.15) : 1;
    drawHolidays(random);
    this.abandoning = Draw.between(random, 0.02, 0.07);
    this.seconds = Draw.between(random, 200, 600);
    this.secondsDrift = Draw.between(random, -0.01, 0.03);
    this.secondsSwing = Draw.between(random, 0.02, 0.07);
    this.easyPower = Draw.between(random, 0, 0.5);
    this.shareStart = Draw.between(random, 0.03, 0.08);
    this.shareDrift = Draw.between(random, 0.01, 0.06);
    this.shareStep = Draw.between(random, 0.06, 0.16);
    this.ownShock = Draw.between(random, 0.01, 0.05);
    this.intervalSpread = Draw.between(random, 0, 0.02);
    // The release is one of the site: all queues get it on one day of the same seed.
    this.release = MadeUpEvents.release(asOf);
  }

  private static double bump(double hour, double centre, double width) {
    double away = (hour - centre) / width;
    return StrictMath.exp(-away * away / 2);
  }

  private void drawHolidays(SplittableRandom random) {
    double major = Draw.between(random, 0.35, 0.85);
    for (String day : new String[] {"new", "memorial", "july4", "labor", "thanks", "christmas"}) {
      holidays.put(day, major * Draw.factor(random, 0.12));
    }
    for (String day : new String[] {"king", "presidents", "juneteenth", "columbus", "veterans"}) {
      holidays.put(day, Draw.between(random, 0.8, 1.02));
    }
    holidays.put("after", Draw.between(random, 1.02, 1.25));
    holidays.put("eve", Draw.between(random, 0.6, 1));
    holidays.put("blackfriday", Draw.between(random, 0.6, 1.5));
    holidays.put("cybermonday", Draw.between(random, 1, 1.4));
    holidays.put("boxing", Draw.between(random, 0.7, 1.2));
  }

  String name() {
    return name;
  }

  /** Standard deviation of what a day brings to this queue alone, as a share. */
  double ownShock() {
    return ownShock;
  }

  /** Squared relative spread of single intervals beyond chance. */
  double intervalSpread() {
    return intervalSpread;
  }

  String open() {
    return partWeek ? "Mon-Sat 08:00-20:00" : "24/7";
  }

  boolean isOpen(ZonedDateTime at) {
    return !partWeek
        || (at.getDayOfWeek() != DayOfWeek.SUNDAY && at.getHour() >= 8 && at.getHour() < 20);
  }

  /** Expected contacts without events. */
  double base(ZonedDateTime at) {
    LocalDate date = at.toLocalDate();
    int weekday = date.getDayOfWeek().getValue() - 1;
    double years = ChronoUnit.DAYS.between(first, date) / 365.25;
    double year = 2 * Math.PI * date.getDayOfYear() / 365.25;
    double season =
        yearSize * StrictMath.sin(year + yearPhase) + halfYear * StrictMath.sin(2 * year);
    double hours = (at.getHour() * 60 + at.getMinute()) / 30.0;
    double place = hours - (weekday >= 5 ? 2 * weekendShift : 0);
    int left = Math.floorMod((int) Math.floor(place), 48);
    double share = place - Math.floor(place);
    double slot = (1 - share) * slots[left] + share * slots[(left + 1) % 48];
    return rate
        * slot
        * weekdays[weekday]
        * StrictMath.exp(growth * years + season)
        * (date.isBefore(shiftDate) ? 1 : shift)
        * holidays.getOrDefault(holiday(date), 1.0);
  }

  private static String holiday(LocalDate date) {
    String own = named(date);
    if (own.isEmpty() && named(date.minusDays(1)).matches("memorial|labor|july4|new")) {
      return "after";
    }
    return own;
  }

  private static String named(LocalDate date) {
    LocalDate thanks = nth(date, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    if (date.equals(thanks)) {
      return "thanks";
    }
    if (date.equals(thanks.plusDays(1))) {
      return "blackfriday";
    }
    if (date.equals(thanks.plusDays(4))) {
      return "cybermonday";
    }
    return switch (date.getMonthValue() * 100 + date.getDayOfMonth()) {
      case 101 -> "new";
      case 619 -> "juneteenth";
      case 704 -> "july4";
      case 1111 -> "veterans";
      case 1224, 1231 -> "eve";
      case 1225 -> "christmas";
      case 1226 -> "boxing";
      default -> mondays(date);
    };
  }

  private static String mondays(LocalDate date) {
    if (date.equals(nth(date, Month.JANUARY, 3, DayOfWeek.MONDAY))) {
      return "king";
    }
    if (date.equals(nth(date, Month.FEBRUARY, 3, DayOfWeek.MONDAY))) {
      return "presidents";
    }
    if (date.equals(nth(date, Month.MAY, -1, DayOfWeek.MONDAY))) {
      return "memorial";
    }
    if (date.equals(nth(date, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))) {
      return "labor";
    }
    return date.equals(nth(date, Month.OCTOBER, 2, DayOfWeek.MONDAY)) ? "columbus" : "";
  }

  private static LocalDate nth(LocalDate year, Month month, int number, DayOfWeek day) {
    return LocalDate.of(year.getYear(), month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(number, day));
  }

  /** Share of contacts that AI finishes. */
  double contained(LocalDate date) {
    double years = ChronoUnit.DAYS.between(first, date) / 365.25;
    return shareStart + shareDrift * years + (date.isBefore(release) ? 0 : shareStep);
  }

  /** Expected handle time. */
  double seconds(ZonedDateTime at) {
    double years = ChronoUnit.DAYS.between(first, at.toLocalDate()) / 365.25;
    double hour = 2 * Math.PI * (at.getHour() + at.getMinute() / 60.0) / 24;
    return seconds
        * (1 + secondsSwing * StrictMath.sin(hour + yearPhase))
        * StrictMath.exp(secondsDrift * years)
        * StrictMath.pow(1 - contained(at.toLocalDate()), -easyPower);
  }

  /** Contacts, handled, abandoned, contained and AHT of an interval. */
  String row(SplittableRandom random, ZonedDateTime at, int contacts) {
    int contained = Draw.binomial(random, contacts, contained(at.toLocalDate()));
    int abandoned = Draw.binomial(random, contacts - contained, abandoning);
    int handled = contacts - contained - abandoned;
    double mean = seconds(at) * Draw.factor(random, 0.8 / Math.sqrt(Math.max(1, handled)));
    // The mean of a log-normal factor is above 1.
    mean /= StrictMath.exp(0.32 / Math.max(1, handled));
    String aht = handled > 0 ? String.format(Locale.ROOT, "%.0f", Math.max(1, mean)) : "";
    return contacts + "," + handled + "," + abandoned + "," + contained + "," + aht;
  }
}
