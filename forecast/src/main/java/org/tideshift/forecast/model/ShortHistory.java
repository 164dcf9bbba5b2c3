package org.tideshift.forecast.model;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.calendar.LocalGrid;

/** What is done, and said, when a queue has little or no history. */
public final class ShortHistory implements DemandModel {
  private static final int ENOUGH_DAYS = 14;
  private static final int COMFORTABLE_DAYS = 56;

  /** Days of history that weigh as much as the planner's expectation. */
  private static final double EXPECTATION_DAYS = 2;

  private final DemandModel model;
  private final double expectedPerDay;

  private ShortHistory(DemandModel model, double expectedPerDay) {
    this.model = model;
    this.expectedPerDay = expectedPerDay;
  }

  /**
   * The model itself where the history carries it; else the model drawn to what the planner expects
   * a day, as far as that was told.
   */
  public static DemandModel orElse(DemandHistory history, DemandModel model) {
    OptionalDouble expected = history.calendar().queue().handling().expectedContactsPerDay();
    boolean enough = history.knownDays() >= ENOUGH_DAYS || expected.isEmpty();
    return enough ? model : new ShortHistory(model, expected.getAsDouble());
  }

  /** What a person should know about the length of the history, one sentence each. */
  public static List<String> warnings(DemandHistory history) {
    String queue = history.calendar().queue().name();
    int days = history.knownDays();
    boolean told = history.calendar().queue().handling().expectedContactsPerDay().isPresent();
    if (days == 0) {
      String remedy =
          told
              ? "the forecast is expected_contacts_per_day over the opening hours"
              : "the forecast is 0. Maybe set expected_contacts_per_day in queues.csv";
      return List.of("queue '" + queue + "' has no history: " + remedy);
    }
    // Days on which a shop is closed are part of what it knows of its weeks.
    int span = history.days();
    if (span < COMFORTABLE_DAYS) {
      return List.of(
          "queue '"
              + queue
              + "' has "
              + span
              + " days of history, good: 56 or more; season, trend"
              + " and holidays cannot be learnt from it");
    }
    return List.of();
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    FittedDemand fitted = model.fit(history);
    double known = history.knownDays();
    double share = known / (known + EXPECTATION_DAYS);
    return target -> {
      double[] means = fitted.means(target);
      double[] expected = expected(target, history.calendar().open(target));
      Arrays.setAll(means, index -> share * means[index] + (1 - share) * expected[index]);
      return means;
    };
  }

  /** The expectation spread evenly over the open intervals of each day. */
  private double[] expected(LocalGrid target, boolean[] open) {
    double[] expected = new double[target.size()];
    int slots = target.slotsPerDay();
    int openSlots = 0;
    for (boolean isOpen : open) {
      openSlots += isOpen ? 1 : 0;
    }
    double openDays = Math.max(1, (double) target.size() / slots);
    double perOpenSlot = openSlots > 0 ? expectedPerDay * openDays / openSlots : 0;
    Arrays.setAll(expected, index -> open[index] ? perOpenSlot : 0);
    return expected;
  }
}
