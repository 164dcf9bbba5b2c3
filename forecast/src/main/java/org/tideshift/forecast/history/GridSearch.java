package org.tideshift.forecast.history;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.csv.DataProblems;

/**
 * Finds the interval length of a history from the distances between its rows, and names the rows
 * that do not fit it.
 */
final class GridSearch {
  // A stray time must not turn half-hours into minutes; a real finer grid has far more such rows.
  private static final double MOST_STRAYS = 0.05;
  private static final int USUAL_MINUTES = 30;
  private static final int MINUTES_AN_HOUR = 60;

  private final HistoryRows rows;
  private final SortedRows sorted;
  private final boolean sparse;
  private final int[] rowsAtMinuteOfHour = new int[MINUTES_AN_HOUR];

  /**
   * @param sparse whether rows may be missing at will, so that distances tell little
   */
  GridSearch(HistoryRows rows, SortedRows sorted, boolean sparse) {
    this.rows = rows;
    this.sorted = sorted;
    this.sparse = sparse;
    for (int row = 0; row < rows.size(); row++) {
      rowsAtMinuteOfHour[Math.floorMod(rows.minute(row), MINUTES_AN_HOUR)]++;
    }
  }

  /** The grid; empty, with problems recorded, where the rows are on none. */
  Optional<GridForm> find(DeclaredLength declared, DataProblems problems) {
    Map<Integer, Integer> distances = distances();
    Optional<Integer> minutes =
        declared.findMinutes().isPresent()
            ? Optional.of(declared.findMinutes().getAsInt())
            : findMinutes(distances, problems);
    Optional<GridForm> form = minutes.map(length -> new GridForm(length, bestPhase(length)));
    form.ifPresent(grid -> checkRows(grid, problems));
    return form;
  }

  /** How often rows of a queue follow each other at each distance. */
  private Map<Integer, Integer> distances() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int queue = 0; queue < sorted.queues(); queue++) {
      for (int i = sorted.start(queue) + 1; i < sorted.end(queue); i++) {
        int distance = sorted.minute(i) - sorted.minute(i - 1);
        if (distance > 0) {
          counts.merge(distance, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private Optional<Integer> findMinutes(Map<Integer, Integer> distances, DataProblems problems) {
    if (distances.isEmpty()) {
      return findOfOneTime(problems);
    }
    int total = distances.values().stream().mapToInt(Integer::intValue).sum();
    int mostCommon = mostCommon(distances);
    int usable =
        distances.entrySet().stream()
            .filter(entry -> GridForm.isLength(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (!GridForm.isLength(mostCommon) && !sparse && usable * 4 < total) {
      problems.error(
          rows.file(firstAfter(mostCommon)),
          rows.line(firstAfter(mostCommon)),
          rows.timeColumn(firstAfter(mostCommon)),
          "rows of a queue are "
              + mostCommon
              + " minutes apart, valid: intervals of 5, 6, 10, 15, 20, 30 or 60 minutes");
      return Optional.empty();
    }
    distances.keySet().removeIf(distance -> !GridForm.isLength(distance));
    return Optional.of(
        longestThatFits(distances.isEmpty() ? MINUTES_AN_HOUR : mostCommon(distances)));
  }

  /** The most frequent distance, the shorter of equals. */
  private static int mostCommon(Map<Integer, Integer> distances) {
    int best = 0;
    for (Map.Entry<Integer, Integer> entry : distances.entrySet()) {
      if (best == 0 || entry.getValue() > distances.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private int firstAfter(int distance) {
    for (int queue = 0; queue < sorted.queues(); queue++) {
      for (int i = sorted.start(queue) + 1; i < sorted.end(queue); i++) {
        if (sorted.minute(i) - sorted.minute(i - 1) == distance) {
          return sorted.row(i);
        }
      }
    }
    throw new IllegalArgumentException("no rows are " + distance + " minutes apart");
  }

  private Optional<Integer> findOfOneTime(DataProblems problems) {
    String message = "the interval length cannot be found from one time";
    if (rows.size() == 1 && problems.hasErrors()) {
      return Optional.empty();
    }
    if (rows.size() == 1) {
      problems.error(
          rows.file(0),
          rows.line(0),
          rows.timeColumn(0),
          message + ", valid: at least two rows of a queue");
      return Optional.empty();
    }
    int minutes = longestThatFits(USUAL_MINUTES);
    problems.warning(
        rows.file(0), rows.line(0), rows.timeColumn(0), message + ", taken as 30 minutes");
    return Optional.of(minutes);
  }

  private int longestThatFits(int longest) {
    int best = longest;
    int fewestStrays = Integer.MAX_VALUE;
    for (int minutes : GridForm.LENGTHS) {
      if (minutes <= longest) {
        int strays = rows.size() - fitting(minutes, bestPhase(minutes));
        if (strays <= rows.size() * MOST_STRAYS) {
          return minutes;
        }
        if (strays < fewestStrays) {
          best = minutes;
          fewestStrays = strays;
        }
      }
    }
    return best;
  }

  private int bestPhase(int minutes) {
    int best = 0;
    for (int phase = 1; phase < minutes; phase++) {
      if (fitting(minutes, phase) > fitting(minutes, best)) {
        best = phase;
      }
    }
    return best;
  }

  private int fitting(int minutes, int phase) {
    int count = 0;
    for (int minute = phase; minute < MINUTES_AN_HOUR; minute += minutes) {
      count += rowsAtMinuteOfHour[minute];
    }
    return count;
  }

  private void checkRows(GridForm grid, DataProblems problems) {
    for (int row = 0; row < rows.size(); row++) {
      if (!grid.fits(rows.minute(row))) {
        problems.error(
            rows.file(row),
            rows.line(row),
            rows.timeColumn(row),
            "off the grid of "
                + grid.minutes()
                + "-minute intervals, valid: starts at "
                + grid.starts(rows.offsetMinutes(row)));
      }
    }
  }
}
