package org.tideshift.scheduler.jobs;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls of steps that go on, and the door that is closed before a daemon ends. Whoever comes to
 * a closed door stays there: to Quartz its firing goes on, so that another member takes it over
 * once this process has ended.
 */
final class StepsUnderWay {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private int working;
  private boolean isClosed;

  /** Enters; does not return once the door is closed. */
  void begin() {
    lock.lock();
    try {
      while (isClosed) {
        left.await();
      }
      working++;
    } catch (InterruptedException stop) {
      throw interrupted(stop);
    } finally {
      lock.unlock();
    }
  }

  /** Leaves. */
  void end() {
    lock.lock();
    try {
      working--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes the door and waits for those inside.
   *
   * @return whether all left in time
   */
  boolean closeAndWait(Duration patience) {
    lock.lock();
    try {
      isClosed = true;
      long nanos = patience.toNanos();
      while (working > 0 && nanos > 0) {
        nanos = left.awaitNanos(nanos);
      }
      return working == 0;
    } catch (InterruptedException stop) {
      throw interrupted(stop);
    } finally {
      lock.unlock();
    }
  }

  private static IllegalStateException interrupted(InterruptedException stop) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while the daemon ends", stop);
  }
}
