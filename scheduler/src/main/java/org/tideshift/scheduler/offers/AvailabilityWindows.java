package org.tideshift.scheduler.offers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * One agent's time: windows that touch or overlap are one, and unavailable time is cut out.
 *
 * @param open when the agent can work: sorted, apart from each other
 * @param preferred the part of {@code open} the agent likes: sorted, apart from each other
 */
public record AvailabilityWindows(List<TimeSpan> open, List<TimeSpan> preferred) {
  /** Copies the lists. */
  public AvailabilityWindows {
    open = List.copyOf(open);
    preferred = List.copyOf(preferred);
  }

  /** Returns the windows that follow from all that one agent said. */
  public static AvailabilityWindows of(Collection<Availability> said) {
    List<TimeSpan> closed = merge(said, kind -> kind == Availability.Kind.UNAVAILABLE);
    List<TimeSpan> open = merge(said, kind -> kind != Availability.Kind.UNAVAILABLE);
    List<TimeSpan> preferred = merge(said, kind -> kind == Availability.Kind.PREFERRED);
    return new AvailabilityWindows(without(open, closed), without(preferred, closed));
  }

  private static List<TimeSpan> merge(
      Collection<Availability> said, Predicate<Availability.Kind> wanted) {
    List<TimeSpan> sorted =
        said.stream()
            .filter(one -> wanted.test(one.kind()))
            .map(Availability::span)
            .sorted()
            .toList();
    List<TimeSpan> merged = new ArrayList<>();
    for (TimeSpan next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && !next.start().isAfter(merged.get(last).end())) {
        merged.set(last, hull(merged.get(last), next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static TimeSpan hull(TimeSpan first, TimeSpan next) {
    return first.end().isBefore(next.end()) ? new TimeSpan(first.start(), next.end()) : first;
  }

  /** Returns what is left of the spans where the closed ones are cut out. */
  public static List<TimeSpan> without(List<TimeSpan> spans, List<TimeSpan> closed) {
    List<TimeSpan> left = new ArrayList<>();
    for (TimeSpan span : spans) {
      Instant from = span.start();
      for (TimeSpan cut : closed) {
        if (cut.overlaps(span)) {
          addIfAny(left, from, cut.start());
          from = cut.end().isAfter(from) ? cut.end() : from;
        }
      }
      addIfAny(left, from, span.end());
    }
    return left;
  }

  private static void addIfAny(List<TimeSpan> spans, Instant from, Instant to) {
    if (from.isBefore(to)) {
      spans.add(new TimeSpan(from, to));
    }
  }
}
