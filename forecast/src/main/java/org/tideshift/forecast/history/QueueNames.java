package org.tideshift.forecast.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.Channel;

/**
 * Gives every series the name of its queue. Names that differ only by case or spaces stay apart and
 * are told; route paths of one queue are one queue unless their channel or language differs.
 */
final class QueueNames {
  private static final String FORMULA_STARTS = "=+-@";
  private static final String UNUSUAL = "<>\"'`;\\/|$";

  private final List<Series> all;
  private final Map<String, Series> firstByCell = new LinkedHashMap<>();
  private final Map<String, Integer> cellsByStripped = new HashMap<>();

  QueueNames(List<Series> all) {
    this.all = all;
    all.forEach(series -> firstByCell.putIfAbsent(series.queueCell(), series));
    firstByCell.keySet().forEach(cell -> cellsByStripped.merge(cell.strip(), 1, Integer::sum));
  }

  /** The name without any spaces, for finding blank and look-alike names. */
  static String withoutSpaces(String name) {
    return name.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String lookAlike(String name) {
    return Normalizer.normalize(withoutSpaces(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Warns of names that a person should look at. */
  void check(DataProblems problems) {
    Map<String, Series> firstLookAlike = new LinkedHashMap<>();
    for (Series series : firstByCell.values()) {
      String cell = series.queueCell();
      if (isUnusual(cell)) {
        warn(
            series,
            problems,
            "unusual characters in " + Printable.value(cell) + ", kept as a name. Maybe rename it");
      }
      Series first = firstLookAlike.putIfAbsent(lookAlike(cell), series);
      if (first != null) {
        warn(
            series,
            problems,
            Printable.value(cell)
                + " differs only by case or spaces from "
                + Printable.value(first.queueCell())
                + " (line "
                + first.line()
                + "), kept apart as another queue. Maybe they are one");
      }
    }
  }

  private static void warn(Series series, DataProblems problems, String message) {
    problems.warning(series.file(), series.line(), series.column(), message);
  }

  private static boolean isUnusual(String name) {
    String text = name.strip();
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        || text.contains("..")
        || text.chars().anyMatch(c -> UNUSUAL.indexOf(c) >= 0);
  }

  /** The queue's name for each series, in their order. */
  List<String> resolve() {
    Map<String, List<Series>> byBase =
        all.stream().collect(Collectors.groupingBy(series -> baseName(series.queueCell())));
    List<String> names = new ArrayList<>();
    for (Series series : all) {
      String base = baseName(series.queueCell());
      names.add(
          series.isRoutePath()
              ? routeName(base, series, byBase.getOrDefault(base, List.of()))
              : base);
    }
    return names;
  }

  /** Outer spaces are no part of a name, unless they are all that tells it from another. */
  private String baseName(String cell) {
    String stripped = cell.strip();
    return cellsByStripped.getOrDefault(stripped, 0) == 1 ? stripped : cell;
  }

  private static String routeName(String base, Series series, List<Series> siblings) {
    QueueFacts facts = series.facts();
    String channel = facts.channel().map(Channel::written).orElse("");
    String language = facts.language().orElse("");
    return base
        + suffix(siblings, channel, path -> path.channel().map(Channel::written).orElse(""))
        + suffix(siblings, language, path -> path.language().orElse(""));
  }

  private static String suffix(
      List<Series> siblings, String own, Function<QueueFacts, String> part) {
    TreeSet<String> different = new TreeSet<>();
    siblings.forEach(series -> different.add(part.apply(series.facts())));
    return different.size() > 1 && !own.isEmpty() ? " " + own : "";
  }
}
