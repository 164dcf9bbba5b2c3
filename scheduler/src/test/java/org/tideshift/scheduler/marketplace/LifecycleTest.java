package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.scheduler.marketplace.Outcome.Refused;

/** The seat of the examples is worked from hour 100 on; releases end at 52, confirmations at 76. */
final class LifecycleTest {
  private static MarketSketch oneOffer() {
    return new MarketSketch().offer("a", "s1", "ann", 100, 104);
  }

  private static MarketSketch twoForOneSeat() {
    return oneOffer().offer("b", "s1", "bob", 100, 104);
  }

  private static void assertRefused(MarketSketch market, Refusal refusal) {
    assertThat(market.lastOutcome())
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .extracting(Refused::refusal)
        .isEqualTo(refusal);
  }

  @Test
  void aShiftIsOfferedClaimedConfirmedAndWorked() {
    MarketSketch market = oneOffer();
    assertThat(market.states()).isEqualTo("a=open");
    assertThat(market.event("a", "ann", "claimed", 1).states()).isEqualTo("a=claimed");
    assertThat(market.event("a", "ann", "confirmed", 2).states()).isEqualTo("a=confirmed");
    assertThat(market.event("a", "ann", "worked", 104).states()).isEqualTo("a=worked");
  }

  @ParameterizedTest(name = "after {0}, {1} is refused")
  @CsvSource({
    "declined, claimed",
    "released, claimed",
    "worked, no_show",
    "no_show, worked",
    "worked, released",
    "withdrawn, claimed"
  })
  void whatEndedDoesNotComeBack(String first, String then) {
    MarketSketch market = oneOffer();
    if (!first.equals("declined") && !first.equals("withdrawn")) {
      market.event("a", "ann", "claimed", 1);
    }
    market.event("a", "ann", first, 2).event("a", "ann", then, 3);
    assertRefused(market, Refusal.NOT_ALLOWED);
    assertThat(market.states()).isEqualTo("a=" + first);
  }

  @Test
  void nobodyClaimsAnOfferThatIsNotKnown() {
    assertRefused(oneOffer().event("z", "ann", "claimed", 1), Refusal.UNKNOWN_OFFER);
  }

  @Test
  void nobodyClaimsAnotherAgentsOffer() {
    assertRefused(oneOffer().event("a", "bob", "claimed", 1), Refusal.WRONG_AGENT);
  }

  @ParameterizedTest(name = "at hour {0}: {1}")
  @CsvSource({"-2, NOT_OPEN_YET", "-0.5, NOT_OPEN_YET", "96.5, CLOSED"})
  void aClaimCountsWhileTheOfferIsOpen(double hour, Refusal refusal) {
    assertRefused(oneOffer().event("a", "ann", "claimed", hour), refusal);
  }

  @Test
  void aClaimAtTheMomentOfClosingCounts() {
    assertThat(oneOffer().event("a", "ann", "claimed", 96).states()).isEqualTo("a=claimed");
  }

  @Test
  void aReleaseInsideTheLockdownIsRefusedAndTheAgentStaysBound() {
    MarketSketch market = oneOffer().event("a", "ann", "claimed", 1);
    assertRefused(market.event("a", "ann", "released", 53), Refusal.RELEASE_LOCKED);
    assertThat(market.states()).isEqualTo("a=claimed");
  }

  @Test
  void aConfirmationAfterItsDeadlineIsRefused() {
    MarketSketch market = oneOffer().event("a", "ann", "claimed", 1);
    assertRefused(market.event("a", "ann", "confirmed", 77), Refusal.CONFIRMED_TOO_LATE);
  }

  @Test
  void anAgentHoldsNoTwoShiftsAtOneTime() {
    MarketSketch market = oneOffer().offer("b", "s2", "ann", 103, 106);
    market.event("a", "ann", "claimed", 1).event("b", "ann", "claimed", 2);
    assertRefused(market, Refusal.OVERLAPS_OTHER_SHIFT);
    assertThat(market.lastOutcome().toString())
        .contains(market.offers().get(0).seat().span().start() + " to ");
  }

  @Test
  void shiftsThatTouchDoNotOverlap() {
    MarketSketch market = oneOffer().offer("b", "s2", "ann", 104, 106);
    market.event("a", "ann", "claimed", 1).event("b", "ann", "claimed", 2);
    assertThat(market.states()).isEqualTo("a=claimed b=claimed");
  }

  @Test
  void theSeatGoesToWhoClaimedFirstWhateverWasRecordedFirst() {
    MarketSketch market = twoForOneSeat();
    market.event("a", "ann", "claimed", 2).event("b", "bob", "claimed", 1);
    assertThat(market.states()).isEqualTo("a=waitlisted b=claimed");
  }

  @Test
  void claimsOfOneInstantAreSettledByEventId() {
    MarketSketch market = twoForOneSeat();
    market.event("b", "bob", "claimed", 1).event("a", "ann", "claimed", 1);
    assertThat(market.states()).isEqualTo("a=waitlisted b=claimed");
  }

  @Test
  void theFirstOnTheWaitlistMovesUpWhenTheHolderReleases() {
    MarketSketch market = twoForOneSeat().offer("c", "s1", "cem", 100, 104);
    market.event("a", "ann", "claimed", 1).event("c", "cem", "claimed", 2);
    market.event("b", "bob", "claimed", 3).event("a", "ann", "released", 4);
    assertThat(market.states()).isEqualTo("a=released b=waitlisted c=claimed");
    assertThat(market.settle().offers().get(1).waitlistPlace()).isEqualTo(1);
  }

  @Test
  void anUnconfirmedSeatGoesToTheBackupWhoMayStillConfirm() {
    MarketSketch market = twoForOneSeat();
    market.event("a", "ann", "claimed", 1).event("b", "bob", "claimed", 2);
    market.event("a", "ann", "expired", 77).event("b", "bob", "confirmed", 90);
    assertThat(market.states()).isEqualTo("a=expired b=confirmed");
  }

  @Test
  void aConfirmationThatArrivesLateUndoesTheExpiry() {
    MarketSketch market = twoForOneSeat();
    market.event("a", "ann", "claimed", 1).event("b", "bob", "claimed", 2);
    market.event("a", "ann", "expired", 77).event("a", "ann", "confirmed", 70);
    assertThat(market.states()).isEqualTo("a=confirmed b=waitlisted");
  }

  @Test
  void whoMovedUpInsideTheLockdownMayReleaseUntilConfirming() {
    MarketSketch market = twoForOneSeat();
    market.event("a", "ann", "claimed", 1).event("b", "bob", "claimed", 2);
    market.event("a", "ann", "expired", 77).event("b", "bob", "released", 80);
    assertThat(market.states()).isEqualTo("a=expired b=released");
  }

  @Test
  void whoWaitsAndMeanwhileHoldsAnotherShiftDoesNotMoveUp() {
    MarketSketch market = twoForOneSeat().offer("c", "s2", "bob", 102, 108);
    market.event("a", "ann", "claimed", 1).event("b", "bob", "claimed", 2);
    market.event("c", "bob", "claimed", 3).event("a", "ann", "released", 4);
    assertThat(market.states()).isEqualTo("a=released b=waitlisted c=claimed");
    assertThat(market.event("c", "bob", "released", 5).states())
        .isEqualTo("a=released b=claimed c=released");
  }

  @Test
  void aClaimInTimeThatArrivesLateUndoesTheExpiryForSilenceAndTheShiftIsWorked() {
    MarketSketch market = oneOffer();
    market.expired("a", "ann", Expiry.UNANSWERED, 97);
    assertThat(market.states()).isEqualTo("a=expired");
    market.event("a", "ann", "claimed", 20).event("a", "ann", "worked", 104);
    assertThat(market.states()).isEqualTo("a=worked");
  }

  @Test
  void aClaimThatArrivesLateMayStillExpireForWantOfAConfirmation() {
    MarketSketch market = oneOffer().event("a", "ann", "claimed", 20);
    market.expired("a", "ann", Expiry.UNANSWERED, 97);
    assertRefused(market, Refusal.NOT_DUE);
    market.expired("a", "ann", Expiry.UNCONFIRMED, 98);
    assertThat(market.states()).isEqualTo("a=expired");
  }

  @Test
  void unansweredAndUnconfirmedOffersExpireOnlyWhereThatHelps() {
    MarketSketch market = twoForOneSeat().offer("c", "s2", "cem", 100, 104);
    market.offer("d", "s3", "dan", 100, 104).event("d", "dan", "claimed", 1);
    market.event("a", "ann", "claimed", 1).event("b", "bob", "claimed", 2);
    assertThat(due(market, 76.5)).containsExactly("a");
    assertThat(due(market, 96.5)).containsExactly("a", "c");
    assertThat(due(market, 100)).containsExactly("b", "c");
  }

  private static List<String> due(MarketSketch market, double hour) {
    return new DueExpiries(Deadlines.standard())
        .at(MarketSketch.hour(hour), market.settle().offers()).stream()
            .map(one -> one.offer().offerId())
            .toList();
  }
}
