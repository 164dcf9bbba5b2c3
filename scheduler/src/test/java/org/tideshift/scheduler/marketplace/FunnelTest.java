package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.staffing.HourOfWeek;

final class FunnelTest {
  /** Hour 100 after Monday noon is Friday, 16:00. */
  private static final HourOfWeek FRIDAY = new HourOfWeek(DayOfWeek.FRIDAY, 16);

  private final Funnel funnel =
      Funnel.of(
          new MarketSketch()
              .offer("a", "s1", "ann", 100, 104)
              .offer("b", "s1", "bob", 100, 104)
              .offer("c", "s2", "cem", 100, 104)
              .event("a", "ann", "claimed", 1)
              .event("b", "bob", "claimed", 2)
              .event("c", "cem", "declined", 3)
              .event("c", "cem", "claimed", 4)
              .event("a", "ann", "confirmed", 5)
              .settle(),
          ZoneOffset.UTC);

  @Test
  void eventsThatCountAreCountedByKindAndTheOthersAsRefused() {
    assertThat(funnel.events())
        .containsEntry(EventKind.OFFERED, 3L)
        .containsEntry(EventKind.CLAIMED, 2L)
        .containsEntry(EventKind.DECLINED, 1L)
        .containsEntry(EventKind.CONFIRMED, 1L)
        .containsEntry(EventKind.WORKED, 0L);
    assertThat(funnel.waitlisted()).isEqualTo(1);
    assertThat(funnel.refused()).isEqualTo(1);
  }

  @Test
  void aSeatIsFilledOnceHoweverManyCompeteForIt() {
    assertThat(funnel.byHour()).containsEntry(FRIDAY, new Funnel.Fill(2, 1)).hasSize(1);
  }
}
