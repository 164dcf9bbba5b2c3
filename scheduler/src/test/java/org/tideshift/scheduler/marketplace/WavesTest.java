package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideshift.scheduler.marketplace.MarketSketch.hour;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.offers.TimeSpan;

final class WavesTest {
  private static final Waves WAVES = new Waves(Deadlines.standard());

  private static TimeSpan shiftAt(int hour) {
    return new TimeSpan(hour(hour), hour(hour + 4));
  }

  @Test
  void whoWantsHoursAndHasHadFewIsFirst() {
    List<HoursAccount> accounts =
        List.of(
            new HoursAccount("content", 20, 20, 20),
            new HoursAccount("half", 20, 15, 10),
            new HoursAccount("idle", 0, 5, 5),
            new HoursAccount("most", 20, 18, 16),
            new HoursAccount("none", 20, 4, 0));
    assertThat(Waves.byAgent(accounts))
        .isEqualTo(Map.of("none", 1, "half", 2, "most", 3, "content", 3, "idle", 3));
  }

  @Test
  void wavesOpenTwoHoursApartForTwoDays() {
    assertThat(WAVES.window(hour(0), shiftAt(200), 1))
        .isEqualTo(new ClaimWindow(1, hour(0), hour(48)));
    assertThat(WAVES.window(hour(0), shiftAt(200), 3))
        .isEqualTo(new ClaimWindow(3, hour(4), hour(52)));
  }

  @Test
  void offersCloseWhenTheyHaveToBeConfirmed() {
    assertThat(WAVES.window(hour(0), shiftAt(60), 1).closesAt()).isEqualTo(hour(45));
    assertThat(WAVES.window(hour(0), shiftAt(120), 1).closesAt()).isEqualTo(hour(48));
    assertThat(WAVES.window(hour(0), shiftAt(96 + 4), 3).closesAt()).isEqualTo(hour(52));
  }

  @Test
  void aShiftThatIsNearOpensAtOnceAndStaysOpenLong() {
    ClaimWindow last = WAVES.window(hour(0), shiftAt(6), 3);
    assertThat(last.opensAt()).isEqualTo(hour(1));
    assertThat(last.closesAt()).isEqualTo(hour(4.5));
  }

  @Test
  void jainsIndexIsOneForEqualPartsAndOneOverNForOneWinner() {
    assertThat(
            Fairness.jainIndex(
                List.of(new HoursAccount("a", 10, 9, 5), new HoursAccount("b", 30, 20, 15))))
        .isCloseTo(1, within(1e-12));
    assertThat(
            Fairness.jainIndex(
                List.of(
                    new HoursAccount("a", 10, 9, 10),
                    new HoursAccount("b", 30, 20, 0),
                    new HoursAccount("c", 10, 0, 0),
                    new HoursAccount("wants nothing", 0, 0, 0))))
        .isCloseTo(1.0 / 3, within(1e-12));
  }
}
