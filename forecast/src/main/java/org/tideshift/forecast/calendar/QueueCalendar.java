package org.tideshift.forecast.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tideshift.forecast.demand.OpeningHours;
import org.tideshift.forecast.demand.Queue;

/** What the calendar says about one queue: when it is open, and which days are not ordinary. */
public final class QueueCalendar {
  private final Queue queue;
  private final ZoneId zone;
  private final List<SpecialDay> specialDays;
  private final DayLabels labels;
  private final OptionalDouble launchUplift;
  private final Instant assumedFrom;

  private QueueCalendar(Queue queue, SiteCalendar site, DayLabels labels) {
    this.launchUplift = OptionalDouble.empty();
    this.assumedFrom = Instant.MAX;
    this.queue = queue;
    this.zone = site.zone();
    this.specialDays = site.specialDaysOf(queue);
    this.labels = labels;
  }

  /**
   * The calendar of {@code queue} from {@code from} to {@code to}.
   *
   * @throws IllegalArgumentException where a holiday region is unknown
   */
  public static QueueCalendar of(Queue queue, SiteCalendar site, Instant from, Instant to) {
    DayLabels labels =
        DayLabels.of(
            site.holidayRegions(),
            LocalDate.ofInstant(from, site.zone()),
            LocalDate.ofInstant(to, site.zone()));
    QueueCalendar calendar = new QueueCalendar(queue, site, labels);
    calendar.ofKind(SpecialDayKind.HOLIDAY).forEach(calendar::label);
    return calendar;
  }

  private void label(SpecialDay holiday) {
    LocalDate last = LocalDate.ofInstant(holiday.end().minusSeconds(1), zone);
    LocalDate date = LocalDate.ofInstant(holiday.start(), zone);
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      labels.putPlanned(date, "planned:" + holiday.name());
    }
  }

  /**
   * The same calendar with a rise to assume for all launches to come.
   *
   * @param from a launch that starts then or later is one to come, also when forecasts from earlier
   *     origins are made
   */
  public QueueCalendar assuming(OptionalDouble uplift, Instant from) {
    return new QueueCalendar(this, uplift, from);
  }

  private QueueCalendar(QueueCalendar other, OptionalDouble launchUplift, Instant assumedFrom) {
    this.queue = other.queue;
    this.zone = other.zone;
    this.specialDays = other.specialDays;
    this.labels = other.labels;
    this.launchUplift = launchUplift;
    this.assumedFrom = assumedFrom;
  }

  /**
   * Rise at the peak that a planner assumes of an event whatever was learnt; empty to learn it, as
   * for campaigns and for launches that have begun.
   */
  public OptionalDouble assumedUplift(SpecialDay event) {
    boolean isToCome = !event.start().isBefore(assumedFrom);
    return event.kind() == SpecialDayKind.LAUNCH && isToCome
        ? launchUplift
        : OptionalDouble.empty();
  }

  /** The queue. */
  public Queue queue() {
    return queue;
  }

  /** The site's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** The planner's events of a kind that concern the queue. */
  public List<SpecialDay> ofKind(SpecialDayKind kind) {
    return specialDays.stream().filter(day -> day.kind() == kind).toList();
  }

  /** Why the local date is not an ordinary one; empty where it is. */
  public Optional<DayLabel> findLabel(int epochDay) {
    return labels.find(LocalDate.ofEpochDay(epochDay));
  }

  /** For every interval, whether a holiday, launch or campaign disturbs it. */
  public boolean[] special(LocalGrid local) {
    boolean[] special = new boolean[local.size()];
    for (int index = 0; index < special.length; index++) {
      boolean sameDay = index > 0 && local.epochDay(index) == local.epochDay(index - 1);
      special[index] = sameDay ? special[index - 1] : findLabel(local.epochDay(index)).isPresent();
    }
    mark(special, true, local, SpecialDayKind.LAUNCH);
    mark(special, true, local, SpecialDayKind.CAMPAIGN);
    return special;
  }

  /**
   * For every interval, whether the queue takes contacts by its hours and the planner's closures.
   */
  public boolean[] open(LocalGrid local) {
    boolean[] open = new boolean[local.size()];
    boolean[] week = openWeek(local.slotsPerDay(), local.grid().minutes());
    for (int index = 0; index < open.length; index++) {
      open[index] = week[local.slotOfWeek(index)];
    }
    clear(open, local, SpecialDayKind.CLOSED);
    return open;
  }

  private boolean[] openWeek(int slotsPerDay, int minutes) {
    OpeningHours hours = queue.traits().open();
    LocalDateTime monday = LocalDateTime.of(2024, 1, 1, 0, 0);
    boolean[] open = new boolean[7 * slotsPerDay];
    for (int slot = 0; slot < open.length; slot++) {
      LocalDateTime start = monday.plusMinutes((long) slot * minutes);
      for (int minute = 0; minute < minutes && !open[slot]; minute++) {
        open[slot] = hours.isOpenAt(start.plusMinutes(minute));
      }
    }
    return open;
  }

  /** Takes out of {@code flags} every interval that an event of the kind touches. */
  public void clear(boolean[] flags, LocalGrid local, SpecialDayKind kind) {
    mark(flags, false, local, kind);
  }

  private void mark(boolean[] flags, boolean value, LocalGrid local, SpecialDayKind kind) {
    for (SpecialDay day : ofKind(kind)) {
      long from = Math.max(0, local.grid().intervalsUntil(day.start()));
      long to = Math.min(flags.length, local.grid().intervalsUntil(day.end().minusNanos(1)) + 1);
      for (long index = from; index < to; index++) {
        flags[(int) index] = value;
      }
    }
  }
}
