package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ClaimBookTest {
  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 1_000).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eventsInAnyOrderAndAnyPortionsComeToTheReplayOfTheWholeLedger(long seed) {
    Random random = new Random(seed);
    RandomMarket market = new RandomMarket(random);
    Settlement replay =
        new SettleClaims(Deadlines.standard()).settle(market.offers(), market.events());

    assertThat(live(market, random).settlement()).isEqualTo(replay);
  }

  private static ClaimBook live(RandomMarket market, Random random) {
    ClaimBook book = new ClaimBook(Deadlines.standard());
    List<MarketEvent> events = new ArrayList<>(market.events());
    Collections.shuffle(events, random);
    List<SeatOffer> offers = new ArrayList<>(market.offers());
    int late = random.nextInt(offers.size());
    book.publish(offers.subList(late, offers.size()));
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(5));
      book.record(events.subList(Math.max(0, from - 1), to));
      from = to;
    }
    book.publish(offers.subList(0, late));
    return book;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSeatHasOneHolderAndAnAgentOneShiftAtATime(long seed) {
    RandomMarket market = new RandomMarket(new Random(seed));
    List<OfferStatus> held =
        new SettleClaims(Deadlines.standard())
            .settle(market.offers(), market.events()).offers().stream()
                .filter(one -> one.state().holdsSeat())
                .toList();
    Map<String, String> holders = new HashMap<>();
    for (OfferStatus one : held) {
      SeatOffer offer = one.offer();
      assertThat(holders.put(offer.seat().seatId(), offer.agentId())).isNull();
      assertThat(held)
          .filteredOn(
              other -> !other.equals(one) && other.offer().agentId().equals(offer.agentId()))
          .filteredOn(other -> one.state().takesTime() && other.state().takesTime())
          .noneMatch(other -> other.offer().seat().span().overlaps(offer.seat().span()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void connectedOffersAloneComeToTheSame(long seed) {
    Random random = new Random(seed);
    RandomMarket market = new RandomMarket(random);
    ClaimBook book = new ClaimBook(Deadlines.standard());
    book.publish(market.offers());
    String any = market.offers().get(random.nextInt(market.offers().size())).offerId();
    Set<String> part = book.connected(Set.of(any));

    Settlement whole =
        new SettleClaims(Deadlines.standard()).settle(market.offers(), market.events());
    Settlement alone =
        new SettleClaims(Deadlines.standard())
            .settle(
                market.offers().stream().filter(one -> part.contains(one.offerId())).toList(),
                market.events().stream()
                    .filter(one -> part.contains(one.about().offerId()))
                    .toList());

    assertThat(whole.offers()).containsAll(alone.offers());
    assertThat(whole.events()).containsAll(alone.events());
  }

  @Test
  void theSameEventTwiceCountsOnceAndAnotherUnderItsIdIsRefused() {
    MarketSketch market = new MarketSketch().offer("a", "s", "ann", 100, 104);
    market.event("a", "ann", "claimed", 1);
    ClaimBook book = new ClaimBook(Deadlines.standard());
    book.publish(market.offers());
    book.record(market.events());
    book.record(market.events());
    assertThat(book.settlement()).isEqualTo(market.settle());

    MarketEvent first = market.events().get(0);
    MarketEvent changed =
        new MarketEvent(first.eventId(), first.about(), first.kind(), first.at(), "why");
    assertThatThrownBy(() -> book.record(List.of(changed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(first.eventId());
  }
}
