package org.tideshift.scheduler.jobs;

import java.time.Duration;

/**
 * The calls of steps that go on, and the door that is closed before a daemon ends. Whoever comes to
 * a closed door stays there: to Quartz its firing goes on, so that another member takes it over
 * once this process has ended.
 */
final class StepsUnderWay {
  private int working;
  private boolean isClosed;

  /** Enters; does not return once the door is closed. */
  synchronized void begin() {
    while (isClosed) {
      waitALittle(Long.MAX_VALUE);
    }
    working++;
  }

  /** Leaves. */
  synchronized void end() {
    working--;
    notifyAll();
  }

  /**
   * Closes the door and waits for those inside.
   *
   * @return whether all left in time
   */
  synchronized boolean closeAndWait(Duration patience) {
    isClosed = true;
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while (working > 0 && left > 0) {
      waitALittle(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return working == 0;
  }

  private void waitALittle(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the daemon ends", stop);
    }
  }
}
