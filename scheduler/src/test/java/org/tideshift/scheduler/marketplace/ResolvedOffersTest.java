package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResolvedOffersTest {
  private static final MarketSketch MARKET =
      new MarketSketch()
          .offer("claimed", "s1", "ann", 100, 104)
          .offer("waiting", "s1", "bob", 100, 104)
          .offer("silent", "s2", "cem", 100, 104)
          .offer("declined", "s3", "dan", 100, 104)
          .offer("withdrawn", "s4", "eve", 100, 104)
          .offer("released", "s5", "fay", 100, 104)
          .event("claimed", "ann", "claimed", 1)
          .event("waiting", "bob", "claimed", 2)
          .event("declined", "dan", "declined", 2)
          .event("withdrawn", "eve", "withdrawn", 2)
          .event("released", "fay", "claimed", 2)
          .event("released", "fay", "released", 3)
          .event("claimed", "ann", "worked", 104);

  private static List<String> claims(double hour) {
    return said(resolved(hour).claims(MARKET.settle().offers()));
  }

  private static List<String> shows(double hour) {
    return said(resolved(hour).shows(MARKET.settle().offers()));
  }

  private static ResolvedOffers resolved(double hour) {
    return new ResolvedOffers(MarketSketch.hour(hour), ZoneOffset.UTC);
  }

  private static List<String> said(List<Trial> trials) {
    return trials.stream()
        .map(one -> one.agentId() + (one.success() ? "+" : "-"))
        .sorted()
        .toList();
  }

  @Test
  void openOffersSayNothingHoweverTheQuickOnesAnswered() {
    assertThat(claims(95)).isEmpty();
  }

  @Test
  void onceClosedClaimsCountOnWaitlistsTooAndSilenceIsANo() {
    assertThat(claims(97)).containsExactly("ann+", "bob+", "cem-", "dan-", "fay+");
  }

  @Test
  void silenceSaysNothingWhereNobodyEverAnswered() {
    MarketSketch unheard = new MarketSketch().offer("silent", "s1", "ann", 100, 104);
    assertThat(resolved(97).claims(unheard.settle().offers())).isEmpty();
  }

  @Test
  void aReleaseCountsWhenTheShiftIsOver() {
    assertThat(shows(103)).isEmpty();
    assertThat(shows(105)).containsExactly("ann+", "fay-");
  }
}
