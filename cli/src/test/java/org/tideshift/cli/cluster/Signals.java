package org.tideshift.cli.cluster;

import java.io.IOException;

/** Signals to other processes. */
final class Signals {
  private Signals() {}

  static void send(String signal, long pid) {
    try {
      int unused =
          new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
              .inheritIO()
              .start()
              .waitFor();
    } catch (IOException noKill) {
      throw new AssertionError(noKill);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }
}
