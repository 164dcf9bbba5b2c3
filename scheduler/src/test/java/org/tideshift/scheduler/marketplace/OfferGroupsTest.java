package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfferGroupsTest {
  @Test
  void offersOfOneSeatOrOfOneAgentAtOverlappingTimesBelongTogether() {
    List<SeatOffer> offers =
        new MarketSketch()
            .offer("a", "s1", "ann", 100, 104)
            .offer("b", "s1", "bob", 100, 104)
            .offer("c", "s2", "bob", 103, 106)
            .offer("d", "s3", "bob", 106, 108)
            .offer("e", "s4", "cem", 100, 104)
            .offers();

    assertThat(ids(OfferGroups.of(offers).lots("a"::equals, 1)))
        .containsExactly(Set.of("a", "b", "c"));
    assertThat(ids(OfferGroups.of(offers).lots(id -> true, 1)))
        .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d"), Set.of("e"));
    assertThat(ids(OfferGroups.of(offers).lots("nobody's"::equals, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aLotIsWhatALiveBookFindsConnected(long seed) {
    RandomMarket market = new RandomMarket(new Random(seed));
    ClaimBook book = new ClaimBook(Deadlines.standard());
    book.publish(market.offers());

    for (SeatOffer offer : market.offers()) {
      assertThat(ids(OfferGroups.of(market.offers()).lots(offer.offerId()::equals, 1)))
          .containsExactly(new TreeSet<>(book.connected(Set.of(offer.offerId()))));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void settlingGroupByGroupComesToTheSameAsSettlingAll(long seed) {
    RandomMarket market = new RandomMarket(new Random(seed));

    assertThat(new SettleClaims(Deadlines.standard()).statuses(market.offers(), market.events()))
        .isEqualTo(
            new SettleClaims(Deadlines.standard())
                .settle(market.offers(), market.events())
                .offers());
  }

  private static List<Set<String>> ids(List<List<SeatOffer>> lots) {
    return lots.stream()
        .map(lot -> lot.stream().map(SeatOffer::offerId).collect(Collectors.toSet()))
        .toList();
  }
}
