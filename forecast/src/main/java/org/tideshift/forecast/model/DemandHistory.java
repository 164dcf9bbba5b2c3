package org.tideshift.forecast.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * What a model may learn from: the known contacts of open intervals up to an origin, cut into local
 * days. Outages and closed hours count as unknown.
 *
 * <p>Cutting it at an earlier origin shares all arrays.
 */
public final class DemandHistory {
  private final LocalGrid local;
  private final QueueCalendar calendar;
  private final double[] contacts;
  private final boolean[] known;
  private final int size;
  private final int[] dayStarts;
  private final List<LaunchExperience> experience;
  private final Map<String, FittedProfile> fits = new ConcurrentHashMap<>();

  private DemandHistory(
      LocalGrid local, QueueCalendar calendar, double[] contacts, boolean[] known, int size) {
    this.experience = List.of();
    this.local = local;
    this.calendar = calendar;
    this.contacts = contacts;
    this.known = known;
    this.size = size;
    this.dayStarts = dayStarts(local, size);
  }

  /** Prepares counts for the models. */
  public static DemandHistory of(ContactCounts counts, QueueCalendar calendar) {
    LocalGrid local = LocalGrid.of(counts.grid(), calendar.zone());
    boolean[] known = calendar.open(local);
    calendar.clear(known, local, SpecialDayKind.OUTAGE);
    double[] contacts = new double[local.size()];
    for (int index = 0; index < contacts.length; index++) {
      known[index] &= counts.isKnown(index);
      contacts[index] = known[index] ? counts.contacts(index) : 0;
    }
    return new DemandHistory(local, calendar, contacts, known, contacts.length);
  }

  private static int[] dayStarts(LocalGrid local, int size) {
    int days = size == 0 ? 0 : local.epochDay(size - 1) - local.epochDay(0) + 1;
    int[] starts = new int[days + 1];
    int next = 1;
    for (int index = 0; index < size; index++) {
      // A zone that crosses the date line skips a whole date, which then is an empty day.
      while (next <= local.epochDay(index) - local.epochDay(0)) {
        starts[next++] = index;
      }
    }
    starts[days] = size;
    return starts;
  }

  /** The same history as it was known at {@code origin}. */
  public DemandHistory before(Instant origin) {
    long cut = local.grid().intervalsUntil(origin);
    int end = (int) Math.max(0, Math.min(size, cut));
    Instant now = local.grid().startOf(end);
    return new DemandHistory(
        this, end, experience.stream().filter(past -> !past.knownFrom().isAfter(now)).toList());
  }

  /** The same history beside what other queues of the brand saw of launches. */
  public DemandHistory besides(List<LaunchExperience> brand) {
    return new DemandHistory(this, size, brand);
  }

  private DemandHistory(DemandHistory other, int size, List<LaunchExperience> experience) {
    this.local = other.local;
    this.calendar = other.calendar;
    this.contacts = other.contacts;
    this.known = other.known;
    this.size = size;
    this.dayStarts = size == other.size ? other.dayStarts : dayStarts(local, size);
    this.experience = List.copyOf(experience);
  }

  /** A fit that several models share; it is made for the first that asks. */
  FittedProfile fittedOnce(String name, Supplier<FittedProfile> fit) {
    return fits.computeIfAbsent(name, key -> fit.get());
  }

  /** What other queues of the brand saw of launches by now. */
  public List<LaunchExperience> experience() {
    return experience;
  }

  /** The wall clock; may reach beyond {@link #size}. */
  public LocalGrid local() {
    return local;
  }

  /** The queue's calendar. */
  public QueueCalendar calendar() {
    return calendar;
  }

  /** Number of intervals up to the origin. */
  public int size() {
    return size;
  }

  /** Contacts of an interval; 0 where unknown. */
  public double contacts(int index) {
    return contacts[index];
  }

  /** Whether the contacts of an interval are known. */
  public boolean isKnown(int index) {
    return known[index];
  }

  /** Number of local days from the first interval to the last, incomplete ones included. */
  public int days() {
    return dayStarts.length - 1;
  }

  /** First interval of a day; {@code day == days()} gives the end. */
  public int dayStart(int day) {
    return dayStarts[day];
  }

  /** Days from 1970-01-01 to a day of this history. */
  public int epochDay(int day) {
    return (local.size() == 0 ? 0 : local.epochDay(0)) + day;
  }

  /** Number of days in which at least one interval is known. */
  public int knownDays() {
    int count = 0;
    for (int day = 0; day < days(); day++) {
      boolean any = false;
      for (int index = dayStarts[day]; index < dayStarts[day + 1] && !any; index++) {
        any = known[index];
      }
      count += any ? 1 : 0;
    }
    return count;
  }
}
