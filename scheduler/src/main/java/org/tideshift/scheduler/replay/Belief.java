package org.tideshift.scheduler.replay;

import java.util.List;
import java.util.Set;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** What a planner believes who knows the truth of some things and a forecast of the others. */
final class Belief {
  private Belief() {}

  /** The forecast where the planner is mistaken, the truth elsewhere, on the forecast's grid. */
  static DemandForecast of(DemandForecast forecast, DemandForecast truth, Set<LossCause> mistaken) {
    DemandForecast volume = mistaken.contains(LossCause.FORECAST_VOLUME) ? forecast : truth;
    DemandForecast aht = mistaken.contains(LossCause.AHT) ? forecast : truth;
    DemandForecast containment = mistaken.contains(LossCause.CONTAINMENT) ? forecast : truth;
    List<Double> levels = volume.levels();
    DemandForecast.Builder belief =
        DemandForecast.builder(forecast.queue(), forecast.grid(), levels);
    for (int i = 0; i < forecast.grid().size(); i++) {
      belief
          .mean(i, volume.mean(i))
          .ahtSeconds(i, aht.ahtSeconds(i))
          .containedShare(i, containment.containedShare(i));
      for (int level = 0; level < levels.size(); level++) {
        belief.quantile(level, i, volume.quantile(level, i));
      }
    }
    return belief.build();
  }

  /** The contacts of the truth that needed a person, in the time that has passed. */
  static ContactFlow contacts(Queue queue, DemandForecast truth, IntervalGrid passed) {
    ContactFlow expected = ContactFlow.expected(queue, truth);
    int first = truth.grid().findStartingAt(passed.start()).orElseThrow();
    ContactFlow.Builder came = ContactFlow.builder(queue.name(), passed);
    for (int i = 0; i < passed.size(); i++) {
      came.set(i, Math.rint(expected.contacts(first + i)), expected.ahtSeconds(first + i));
    }
    return came.asCounted();
  }
}
