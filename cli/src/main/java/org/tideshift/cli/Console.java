package org.tideshift.cli;

import java.io.PrintWriter;
import java.util.List;
import org.slf4j.event.Level;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.JsonText;
import org.tideshift.scheduler.batch.Progress;
import picocli.CommandLine;

/** Where a command speaks: results to stdout, everything else to stderr. */
final class Console {
  private static final int LISTED = 20;

  private final PrintWriter out;
  private final PrintWriter err;
  private final GlobalOptions options;

  private Console(PrintWriter out, PrintWriter err, GlobalOptions options) {
    this.out = out;
    this.err = err;
    this.options = options;
  }

  static Console of(CommandLine line, GlobalOptions options) {
    return new Console(line.getOut(), line.getErr(), options);
  }

  /** Shows a result, as JSON where that was asked for. */
  void result(Object json, String text) {
    out.print(options.json ? JsonText.of(json) : text.endsWith("\n") ? text : text + "\n");
    out.flush();
  }

  /** The first twenty warnings, and how many there are beyond. */
  void warnings(DataProblems problems) {
    warnings(problems.warnings().stream().map(DataProblem::toString).toList());
  }

  /** The first twenty warnings, and how many there are beyond. */
  void warnings(List<String> warnings) {
    warnings.stream().limit(LISTED).forEach(warning -> say(Level.WARN, "warning: ", warning));
    if (warnings.size() > LISTED) {
      say(Level.WARN, "warning: ", (warnings.size() - LISTED) + " more warnings");
    }
  }

  /** The first twenty problems, and how many there are beyond. */
  void problems(List<String> problems, long count) {
    problems.stream().limit(LISTED).forEach(problem -> say(Level.ERROR, "", problem));
    if (count > LISTED) {
      say(Level.ERROR, "", (count - LISTED) + " more problems");
    }
  }

  /** Writes a line to stderr, as a log event where logs are JSON. */
  private void say(Level level, String prefix, String message) {
    if (options.logFormat == GlobalOptions.LogFormat.JSON) {
      LogOutput.logger(options.logFormat).atLevel(level).log(Printable.text(message));
    } else {
      err.println(prefix + Printable.text(message));
      err.flush();
    }
  }

  /** A message for people. */
  void message(String text) {
    if (!options.quiet) {
      say(Level.INFO, "", text);
    }
  }

  /** Watches long work: bars on a terminal, log lines elsewhere, nothing when quiet. */
  Progress progress() {
    if (options.quiet) {
      return Progress.NONE;
    }
    boolean terminal = Boolean.getBoolean("tideshift.terminal");
    return terminal && options.logFormat == GlobalOptions.LogFormat.TEXT
        ? new BarProgress(err)
        : new LogProgress(options.logFormat);
  }
}
