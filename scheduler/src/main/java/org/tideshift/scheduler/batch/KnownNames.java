package org.tideshift.scheduler.batch;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.NearestName;

/**
 * Names that a flag may have.
 *
 * @param flag the flag
 * @param names every name that means something
 */
record KnownNames(String flag, Collection<String> names) {
  private static final int LISTED = 10;

  /** Sorts the names. */
  KnownNames {
    names = List.copyOf(new TreeSet<>(names));
  }

  /**
   * Goes on only with a name that is known.
   *
   * @throws StepFailure USAGE naming the nearest ones
   */
  void require(String name) {
    if (names.contains(name)) {
      return;
    }
    String remedy =
        NearestName.of(name, names)
            .map(near -> ", valid: " + listed() + ". Maybe " + Printable.text(near))
            .orElse(", but none is known. Maybe leave it out");
    throw new StepFailure(ExitCode.USAGE, flag + " is " + Printable.value(name) + remedy);
  }

  private String listed() {
    String first =
        names.stream().limit(LISTED).map(Printable::text).collect(Collectors.joining(", "));
    return names.size() > LISTED ? first + " and " + (names.size() - LISTED) + " more" : first;
  }
}
