package org.tideshift.scheduler.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the figures that head a page.
 *
 * @param label what it is
 * @param value the figure in words
 * @param change how it differs from the night before, in words; blank where there was none
 * @param tone {@code good}, {@code bad} or {@code same}
 */
record Headline(String label, String value, String change, String tone) {
  private static final List<Figure> SHOWN =
      List.of(
          Figure.CONTACTS,
          Figure.REQUIRED_HOURS,
          Figure.COVERAGE,
          Figure.SERVICE_LEVEL,
          Figure.SHORT_HOURS,
          Figure.SURPLUS_HOURS,
          Figure.PAID_HOURS,
          Figure.COST);

  /** The headlines of a night; changes are taken over the intervals that both nights planned. */
  static List<Headline> of(Night night) {
    PlanFigures whole = PlanFigures.of(night.plan());
    Optional<Comparison> comparison = night.before().flatMap(before -> compare(night, before));
    List<Headline> headlines = new ArrayList<>();
    for (Figure figure : SHOWN) {
      String value = figure.written(whole.get(figure));
      headlines.add(
          comparison
              .map(both -> both.headline(figure, value))
              .orElseGet(() -> new Headline(figure.label(), value, "", "same")));
    }
    return headlines;
  }

  private static Optional<Comparison> compare(Night night, Night.EarlierNight before) {
    Instant start = night.plan().grid().start();
    Instant end = before.plan().grid().end();
    boolean comparable =
        start.isBefore(end) && before.plan().grid().length().equals(night.plan().grid().length());
    return comparable
        ? Optional.of(
            new Comparison(
                PlanFigures.of(night.plan(), start, end),
                PlanFigures.of(before.plan(), start, end)))
        : Optional.empty();
  }

  /** Both nights over the intervals that they share. */
  private record Comparison(PlanFigures now, PlanFigures then) {
    Headline headline(Figure figure, String value) {
      double by = now.get(figure) - then.get(figure);
      return new Headline(figure.label(), value, figure.changeInWords(by), figure.tone(by));
    }
  }
}
