package org.tideshift.scheduler.batch.workspace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A setting as it was written, before its key gives it a meaning: one text, or a list.
 *
 * @param place where it was written, such as {@code tideshift.yaml:12}
 * @param text the text; blank for a list
 * @param items the parts of a list
 * @param isList whether it is a list
 */
public record RawSetting(String place, String text, List<RawSetting> items, boolean isList) {

  static RawSetting ofText(String place, String text) {
    return new RawSetting(place, text, List.of(), false);
  }

  static RawSetting ofList(String place, List<RawSetting> items) {
    return new RawSetting(place, "", List.copyOf(items), true);
  }

  /** The text. */
  String single() {
    if (isList) {
      throw new IllegalArgumentException("is a list, valid: one value");
    }
    return text;
  }

  /** The texts of a list; one text alone is a list of one, a blank one an empty list. */
  List<String> several() {
    if (!isList) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    return items.stream().map(RawSetting::single).toList();
  }

  /** The lists of a list of lists. */
  List<List<String>> nested() {
    if (!isList) {
      if (!text.isBlank()) {
        throw new IllegalArgumentException("valid: a list of lists, such as [[acme, globex]]");
      }
      return List.of();
    }
    if (items.stream().anyMatch(item -> !item.isList())) {
      throw new IllegalArgumentException("valid: a list of lists, such as [[acme, globex]]");
    }
    return items.stream().map(RawSetting::several).toList();
  }

  /** As YAML flow text, such as {@code [US, GB]}. */
  String written() {
    return isList
        ? items.stream().map(RawSetting::written).collect(Collectors.joining(", ", "[", "]"))
        : text;
  }
}
