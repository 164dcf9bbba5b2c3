package org.tideshift.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tideshift.scheduler.batch.ExitCode;

/**
 * Ends a process that does nothing but look for memory. Just above the size at which Java fails for
 * want of memory it collects garbage for hours instead, and says nothing.
 */
final class MemoryWatch {
  static final String MESSAGE =
      "out of memory; give more with TIDESHIFT_JAVA_OPTS=-Xmx2g, or plan a shorter horizon";

  private static final long BETWEEN_LOOKS_MILLIS = 1000;
  private static final int LOOKS = 15;
  private static final double HOPELESS_SHARE = 0.9;

  /** Made before it is needed: then there is no memory to make it. */
  private final byte[] line = (MESSAGE + "\n").getBytes(UTF_8);

  private final FileOutputStream stderr = new FileOutputStream(FileDescriptor.err);
  private final long[] collected = new long[LOOKS];
  private final long[] looked = new long[LOOKS];

  private MemoryWatch() {}

  /** Watches from now on, beside the work. */
  static void start() {
    Thread thread = new Thread(new MemoryWatch()::watch, "memory");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      // A command that is over by now is spared the loading of what measures.
      Thread.sleep(2 * BETWEEN_LOOKS_MILLIS);
      List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
      for (int look = 0; ; look++) {
        look(look, collectors);
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError none) {
      end();
    }
  }

  private void look(int look, List<GarbageCollectorMXBean> collectors) {
    int slot = look % LOOKS;
    long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    long spent = 0;
    for (int one = 0; one < collectors.size(); one++) {
      spent += Math.max(0, collectors.get(one).getCollectionTime());
    }
    if (look >= LOOKS && spent - collected[slot] > HOPELESS_SHARE * (now - looked[slot])) {
      end();
    }
    collected[slot] = spent;
    looked[slot] = now;
  }

  private void end() {
    try {
      stderr.write(line);
    } catch (IOException nobodyListens) {
      // The exit code says it too.
    }
    Runtime.getRuntime().halt(ExitCode.UNEXPECTED.code());
  }
}
