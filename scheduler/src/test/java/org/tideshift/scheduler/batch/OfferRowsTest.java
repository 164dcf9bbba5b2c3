package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Qualification;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.Terms;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.Wishes;
import org.tideshift.scheduler.offers.WorkRules;

class OfferRowsTest {
  private static final Instant NOON = Instant.parse("2026-01-04T12:00:00Z");
  private static final TimeSpan MORNING =
      new TimeSpan(Instant.parse("2026-01-05T08:00:00Z"), Instant.parse("2026-01-05T12:00:00Z"));
  private static final Optional<ClaimWindow> WINDOW =
      Optional.of(new ClaimWindow(1, NOON, MORNING.start()));

  @Test
  void theSameShiftToTheSameAgentKeepsItsIdSeatAndPromise() {
    OfferRow first = row(offerTo("ann"), Map.of(), Set.of());
    OfferRow again =
        new OfferRows(List.of(agent("ann", "phone")), List.of(), List.of())
            .of(
                List.of(offerTo("ann")),
                Map.of(first.offerId(), first),
                Set.of(),
                shift -> Optional.empty())
            .get(0);

    assertThat(again).isEqualTo(first);
  }

  @Test
  void anOfferThatEndedComesBackUnderAnotherId() {
    OfferRow ended = row(offerTo("ann"), Map.of(), Set.of());
    OfferRow again = row(offerTo("ann"), Map.of(), Set.of(ended.offerId()));

    assertThat(again.offerId()).isNotEqualTo(ended.offerId());
    assertThat(again.seatId()).as("the seat is free again").isEqualTo(ended.seatId());
  }

  @Test
  void aSeatThatIsHeldIsNotOfferedToAnybodyElse() {
    OfferRow held = row(offerTo("ann"), Map.of(), Set.of());
    OfferRow other = row(offerTo("bob"), Map.of(), Set.of(held.offerId(), held.seatId()));

    assertThat(other.seatId()).isNotEqualTo(held.seatId());
  }

  private static OfferRow row(ShiftOffer shift, Map<String, OfferRow> open, Set<String> used) {
    OfferRows naming =
        new OfferRows(List.of(agent("ann", "phone"), agent("bob", "phone")), List.of(), List.of());
    return naming.of(List.of(shift), open, used, any -> WINDOW).get(0);
  }

  private static ShiftOffer offerTo(String agent) {
    return new ShiftOffer(agent, "phone", MORNING, 1, "");
  }

  private static Agent agent(String id, String... skills) {
    return new Agent(
        id,
        Qualification.ofSkills(skills),
        WorkRules.standard(),
        new Wishes(Set.of(), Optional.empty(), Optional.empty()),
        Terms.certain());
  }
}
