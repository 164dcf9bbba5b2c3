package org.tideshift.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tideshift.scheduler.staffing.HourOfWeek;
import org.tideshift.scheduler.staffing.PoolSuggestion;

/** Suggested pools, for people and as JSON. */
record PoolingAnswer(List<PoolSuggestion> suggestions) {

  /** One map a suggestion, the hours of the week as {@code MONDAY 03:00}. */
  List<Map<String, Object>> json() {
    return suggestions.stream().map(PoolingAnswer::json).toList();
  }

  private static Map<String, Object> json(PoolSuggestion suggestion) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("groups", suggestion.groups());
    json.put("saved_hours_a_week", suggestion.savedHoursAWeek());
    json.put("of_hours_a_week", suggestion.ofHoursAWeek());
    json.put("hours", suggestion.hours().stream().map(PoolingAnswer::text).toList());
    return json;
  }

  /** One line a suggestion. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (PoolSuggestion suggestion : suggestions) {
      text.append(
          String.format(
              Locale.ROOT,
              "pool %s: saves %.1f of %.1f hours a week, in %d hours of the week from %s%n",
              String.join(" and ", suggestion.groups()),
              suggestion.savedHoursAWeek(),
              suggestion.ofHoursAWeek(),
              suggestion.hours().size(),
              text(suggestion.hours().get(0))));
    }
    return suggestions.isEmpty() ? "no pool would save an hour a week\n" : text.toString();
  }

  private static String text(HourOfWeek hour) {
    return String.format(Locale.ROOT, "%s %02d:00", hour.day(), hour.hour());
  }
}
