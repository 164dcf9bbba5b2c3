package org.tideshift.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.tideshift.scheduler.batch.Progress;

/** Progress as bars on a terminal, one a step. */
final class BarProgress implements Progress {
  private static final int REDRAW_MILLIS = 200;

  private final PrintWriter err;
  private Optional<ProgressBar> bar = Optional.empty();
  private String step = "";

  BarProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void begin(String name, long total) {
    close();
    step = name;
    if (total > 0) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(String.format(Locale.ROOT, "%-12s", name))
                  .setInitialMax(total)
                  .setUpdateIntervalMillis(REDRAW_MILLIS)
                  .setStyle(style())
                  .build());
    }
  }

  private static ProgressBarStyle style() {
    return System.getenv("NO_COLOR") == null
        ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
        : ProgressBarStyle.ASCII;
  }

  @Override
  public synchronized void advanceTo(long done) {
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  @Override
  public synchronized void end(String result) {
    close();
    err.println(step + ": " + result);
    err.flush();
  }

  private void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
