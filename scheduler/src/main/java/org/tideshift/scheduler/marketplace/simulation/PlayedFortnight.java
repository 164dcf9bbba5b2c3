package org.tideshift.scheduler.marketplace.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.marketplace.Calibration;
import org.tideshift.scheduler.marketplace.CoveredIntervals;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.Prediction;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * What a strategy came to.
 *
 * @param market what was played
 * @param nights how many nights
 * @param offers every offer, as it ended
 * @param known what a planner knew at the end
 * @param told the probability told of each offer when it was published, by offer id
 */
record PlayedFortnight(
    SimulatedMarket market,
    int nights,
    List<OfferStatus> offers,
    Strategy.Known known,
    Map<String, Double> told) {
  PlayedFortnight {
    offers = List.copyOf(offers);
    told = Map.copyOf(told);
  }

  /** The days that the nights decided, the first night's first. */
  List<DayFigures> days() {
    MarketDays days = new MarketDays(market.problem());
    return IntStream.rangeClosed(1, nights)
        .mapToObj(day -> figures(days.part(day, day + 1)))
        .toList();
  }

  private DayFigures figures(OfferProblem day) {
    List<DayFigures> cells = new ArrayList<>();
    for (GroupRequirement one : day.requirements()) {
      int[] worked = worked(one.staffingGroup(), one.grid());
      for (int i = 0; i < worked.length; i++) {
        cells.add(DayFigures.of(one.agentsRequired(i), worked[i], one.grid().hours()));
      }
    }
    return DayFigures.sum(cells);
  }

  private int[] worked(String group, IntervalGrid grid) {
    int[] agents = new int[grid.size()];
    for (OfferStatus one : offers) {
      if (one.state() == OfferState.WORKED && one.offer().seat().group().equals(group)) {
        CoveredIntervals.of(grid, one.offer().seat().span()).forEach(i -> agents[i]++);
      }
    }
    return agents;
  }

  /** How far the probabilities told could be trusted. */
  Calibration calibration() {
    List<Prediction> predictions = new ArrayList<>();
    for (OfferStatus one : offers) {
      double probability = Objects.requireNonNull(told.get(one.offer().offerId()));
      predictions.add(new Prediction(probability, one.state() == OfferState.WORKED));
    }
    return Calibration.of(predictions);
  }
}
