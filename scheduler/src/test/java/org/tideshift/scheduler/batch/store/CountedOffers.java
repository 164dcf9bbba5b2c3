package org.tideshift.scheduler.batch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
import org.tideshift.scheduler.marketplace.Predictions;
import org.tideshift.scheduler.marketplace.SeatFill;
import org.tideshift.scheduler.marketplace.Settlement;

/** Offers counted the plain way, to compare with what the ledger counted as it went. */
final class CountedOffers {
  private static final int PARTS = 10_000;

  private CountedOffers() {}

  /** Some probability of four decimals, 0 and 1 among them. */
  static double probability(String offerId) {
    return Math.floorMod(offerId.hashCode(), PARTS + 1) / (double) PARTS;
  }

  static LedgerFigures figures(Settlement settlement) {
    List<OfferStatus> offers = settlement.offers();
    Optional<Instant> told =
        offers.stream()
            .filter(one -> EnumSet.of(OfferState.WORKED, OfferState.NO_SHOW).contains(one.state()))
            .map(CountedOffers::end)
            .max(Comparator.naturalOrder());
    List<OfferStatus> over =
        offers.stream().filter(one -> told.isPresent() && !end(one).isAfter(told.get())).toList();
    return new LedgerFigures(
        Counted.of(settlement), counts(offers), counts(over), seats(offers), nearby(offers));
  }

  private static Instant end(OfferStatus one) {
    return one.offer().seat().span().end();
  }

  private static List<OfferCount> counts(List<OfferStatus> offers) {
    List<OfferCount> counts = new ArrayList<>();
    for (OfferState state : OfferState.values()) {
      for (boolean held : List.of(false, true)) {
        for (int bin = 0; bin < 10; bin++) {
          count(offers, state, held, bin).ifPresent(counts::add);
        }
      }
    }
    return counts;
  }

  private static Optional<OfferCount> count(
      List<OfferStatus> offers, OfferState state, boolean held, int bin) {
    List<Long> parts =
        offers.stream()
            .filter(one -> one.state() == state && held == OfferChange.isHeld(one))
            .map(one -> Math.round(probability(one.offer().offerId()) * PARTS))
            .filter(one -> bin == Math.min(9, one / 1000))
            .toList();
    double sum = parts.stream().mapToLong(one -> one).sum() / (double) PARTS;
    double squares = parts.stream().mapToLong(one -> one * one).sum() / ((double) PARTS * PARTS);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OfferCount(state, held, new Predictions(bin, parts.size(), sum, squares)));
  }

  private static Map<Instant, SeatFill> seats(List<OfferStatus> offers) {
    Set<OfferState> notOut = EnumSet.of(OfferState.NOT_OFFERED, OfferState.WITHDRAWN);
    Map<Instant, SeatFill> seats = new TreeMap<>();
    offers.stream()
        .collect(Collectors.groupingBy(one -> one.offer().seat()))
        .forEach(
            (seat, rivals) -> {
              boolean out = rivals.stream().anyMatch(one -> !notOut.contains(one.state()));
              long filled = rivals.stream().filter(one -> one.state().takesTime()).count();
              seats.merge(seat.span().start(), new SeatFill(out ? 1 : 0, filled), SeatFill::plus);
            });
    seats.values().removeIf(one -> one.seats() == 0 && one.filled() == 0);
    return seats;
  }

  private static List<OfferStatus> nearby(List<OfferStatus> offers) {
    return offers.stream()
        .map(
            one -> new OfferStatus(one.offer(), one.state(), Optional.empty(), 0, Optional.empty()))
        .toList();
  }
}
