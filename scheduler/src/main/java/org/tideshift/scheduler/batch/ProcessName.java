package org.tideshift.scheduler.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How a process is called in locks and logs. */
final class ProcessName {
  private ProcessName() {}

  /** This one, as {@code process 4711 on planning-2}. */
  static String here() {
    return "process " + ProcessHandle.current().pid() + " on " + host();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "a machine without a name";
    }
  }
}
