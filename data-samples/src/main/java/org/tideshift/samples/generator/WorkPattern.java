package org.tideshift.samples.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The hours a kind of gig worker has, in local time. An agent's number varies them. */
enum WorkPattern {
  /** While the children are at school, and now and then a weekend morning. */
  SCHOOL_HOURS {
    @Override
    List<Span> on(LocalDate day, int agent) {
      return isWeekend(day) ? someDays(day, agent, 3, new Span(8.5, 13)) : List.of(new Span(8, 15));
    }
  },
  /** Beside another job: after work, and one day of the weekend. */
  EVENINGS {
    @Override
    List<Span> on(LocalDate day, int agent) {
      return isWeekend(day)
          ? someDays(day, agent, 2, new Span(10, 21))
          : List.of(new Span(15.5, 23.5));
    }
  },
  /** Five nights of seven. */
  NIGHTS {
    @Override
    List<Span> on(LocalDate day, int agent) {
      return isFree(day, agent) ? List.of() : List.of(new Span(21, 31));
    }
  },
  /** Saturday and Sunday, from Friday afternoon on. */
  WEEKENDS {
    @Override
    List<Span> on(LocalDate day, int agent) {
      if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
        return List.of(new Span(15, 23));
      }
      return isWeekend(day) ? List.of(new Span(7, 22)) : List.of();
    }
  },
  /** Five long days of seven. */
  DAYS {
    @Override
    List<Span> on(LocalDate day, int agent) {
      return isFree(day, agent) ? List.of() : List.of(new Span(6.5, 19));
    }
  },
  /** Early mornings, and the evenings of the same days. */
  SPLIT {
    @Override
    List<Span> on(LocalDate day, int agent) {
      return isFree(day, agent) ? List.of() : List.of(new Span(5, 10.5), new Span(15.5, 22));
    }
  };

  /** Hours of the day from {@code from} to {@code to}; above 24 is the next day. */
  record Span(double from, double to) {}

  /** The spans that begin on a day. */
  abstract List<Span> on(LocalDate day, int agent);

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= 6;
  }

  /** Two free days in a row, somewhere in the week. */
  private static boolean isFree(LocalDate day, int agent) {
    return (day.toEpochDay() + agent) % 7 < 2;
  }

  private static List<Span> someDays(LocalDate day, int agent, int every, Span span) {
    return (day.toEpochDay() + agent) % every == 0 ? List.of(span) : List.of();
  }
}
