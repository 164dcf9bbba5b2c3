package org.tideshift.cli;

import java.util.Locale;
import org.slf4j.Logger;
import org.tideshift.scheduler.batch.Progress;

/** Progress as log lines, for cron and pipes. */
final class LogProgress implements Progress {
  private final Logger log;
  private String step = "";
  private long begun;

  LogProgress(GlobalOptions.LogFormat format) {
    this.log = LogOutput.logger(format);
  }

  @Override
  public synchronized void begin(String name, long total) {
    step = name;
    begun = System.nanoTime();
  }

  @Override
  public void advanceTo(long done) {
    // A log tells what is done, not what is under way.
  }

  @Override
  public synchronized void end(String result) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    log.info("{}: {} ({} s)", step, result, String.format(Locale.ROOT, "%.1f", seconds));
  }
}
