package org.tideshift.forecast.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;

/** Launches and campaigns to come of whose size nothing is known. */
public final class LaunchWarnings {
  private LaunchWarnings() {}

  /** One sentence for every such event that starts between the history's end and {@code end}. */
  public static List<String> of(DemandHistory history, Instant end) {
    List<String> warnings = new ArrayList<>();
    for (SpecialDayKind kind : LaunchEffects.KINDS) {
      List<SpecialDay> events = history.calendar().ofKind(kind);
      for (SpecialDay event : events) {
        if (isAhead(event, history)
            && event.start().isBefore(end)
            && isUnknown(event, events, history)) {
          warnings.add(
              "queue '"
                  + history.calendar().queue().name()
                  + "': "
                  + kind.written()
                  + " '"
                  + event.name()
                  + (isAnySeen(events, kind, history)
                      ? "' is forecast with part of the rise of others"
                      : "' is forecast without any rise")
                  + ": it has no expected_uplift and no earlier one of its name. Maybe set"
                  + " expected_uplift in special-days.csv");
        }
      }
    }
    return warnings;
  }

  private static boolean isAnySeen(
      List<SpecialDay> events, SpecialDayKind kind, DemandHistory history) {
    return events.stream().anyMatch(other -> !isAhead(other, history))
        || BrandLaunches.of(kind, history.experience()).events() > 0;
  }

  private static boolean isAhead(SpecialDay event, DemandHistory history) {
    return !event.start().isBefore(history.local().grid().startOf(history.size()));
  }

  private static boolean isUnknown(
      SpecialDay event, List<SpecialDay> events, DemandHistory history) {
    return event.reach().expectedUplift().isEmpty()
        && history.calendar().assumedUplift(event).isEmpty()
        && BrandLaunches.of(event.kind(), history.experience()).ofName(event.name()).events() == 0
        && events.stream()
            .noneMatch(other -> other.name().equals(event.name()) && !isAhead(other, history));
  }
}
