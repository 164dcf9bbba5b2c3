package org.tideshift.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command, with what it said. */
record CliRun(int exitCode, String out, String err) {
  static CliRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Tideshift.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CliRun(exitCode, out.toString(), err.toString());
  }
}
