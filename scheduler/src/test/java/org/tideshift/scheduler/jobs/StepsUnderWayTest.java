package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepsUnderWayTest {
  private final StepsUnderWay steps = new StepsUnderWay();

  @Test
  void waitsForThoseInsideAndNoLonger() {
    steps.begin();
    assertThat(steps.closeAndWait(Duration.ofMillis(10))).isFalse();
    steps.end();
    assertThat(steps.closeAndWait(Duration.ofMillis(10))).isTrue();
  }

  @Test
  void whoeverComesToAClosedDoorStaysThere() throws InterruptedException {
    assertThat(steps.closeAndWait(Duration.ZERO)).isTrue();
    Thread late = new Thread(steps::begin);
    late.setDaemon(true);
    late.start();
    late.join(100);
    assertThat(late.isAlive()).isTrue();
    assertThat(steps.closeAndWait(Duration.ZERO)).as("and is not waited for").isTrue();
  }
}
