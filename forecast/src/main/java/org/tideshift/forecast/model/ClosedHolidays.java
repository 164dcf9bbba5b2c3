package org.tideshift.forecast.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holidays on which a queue that would be open had no data at all: it is closed on them. */
final class ClosedHolidays {
  private static final int ENOUGH_OF_A_KIND = 2;

  private final Map<String, Integer> shut = new HashMap<>();
  private final Map<String, Integer> opened = new HashMap<>();

  /** Records a past occasion; {@code path} as {@link EffectTree} has it. */
  void observe(List<String> path, boolean absent) {
    Map<String, Integer> counts = absent ? shut : opened;
    counts.merge("kind " + path.get(0), 1, Integer::sum);
    counts.merge("name " + path.get(2), 1, Integer::sum);
  }

  boolean isClosed(List<String> path) {
    String name = "name " + path.get(2);
    String kind = "kind " + path.get(0);
    if (shut.containsKey(name) || opened.containsKey(name)) {
      return shut.getOrDefault(name, 0) > opened.getOrDefault(name, 0);
    }
    return shut.getOrDefault(kind, 0) >= ENOUGH_OF_A_KIND && !opened.containsKey(kind);
  }
}
