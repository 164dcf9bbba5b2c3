package org.tideshift.scheduler.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideshift.scheduler.offers.ProblemSketch.hours;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.offers.Availability.Kind;

class AvailabilityWindowsTest {
  @Test
  void windowsThatTouchOrOverlapAreOne() {
    assertThat(open(said(8, 10, Kind.AVAILABLE), said(10, 12, Kind.AVAILABLE)))
        .containsExactly(hours(8, 12));
    assertThat(open(said(9, 13, Kind.AVAILABLE), said(8, 10, Kind.PREFERRED)))
        .containsExactly(hours(8, 13));
  }

  @Test
  void windowsWithTimeBetweenThemStayApart() {
    assertThat(open(said(20, 26, Kind.AVAILABLE), said(8, 10, Kind.AVAILABLE)))
        .containsExactly(hours(8, 10), hours(20, 26));
  }

  @Test
  void unavailableTimeWinsWhateverElseIsSaid() {
    AvailabilityWindows windows =
        AvailabilityWindows.of(
            List.of(
                said(8, 18, Kind.AVAILABLE),
                said(10, 14, Kind.PREFERRED),
                said(12, 13, Kind.UNAVAILABLE)));
    assertThat(windows.open()).containsExactly(hours(8, 12), hours(13, 18));
    assertThat(windows.preferred()).containsExactly(hours(10, 12), hours(13, 14));
  }

  @Test
  void overlappingUnavailableTimesAreCutOutOnce() {
    assertThat(
            open(
                said(8, 18, Kind.AVAILABLE),
                said(9, 12, Kind.UNAVAILABLE),
                said(10, 11, Kind.UNAVAILABLE),
                said(17, 20, Kind.UNAVAILABLE)))
        .containsExactly(hours(8, 9), hours(12, 17));
  }

  private static List<TimeSpan> open(Availability... said) {
    return AvailabilityWindows.of(List.of(said)).open();
  }

  private static Availability said(double from, double to, Kind kind) {
    return new Availability("a", hours(from, to), kind);
  }
}
