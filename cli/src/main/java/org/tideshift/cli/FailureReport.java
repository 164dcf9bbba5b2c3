package org.tideshift.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideshift.forecast.csv.BadDataException;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.FailureCode;
import org.tideshift.scheduler.batch.FailureText;
import org.tideshift.scheduler.batch.JsonText;
import org.tideshift.scheduler.batch.StepFailure;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.workspace.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into lines a planner can act on, and into the exit code of the contract. */
final class FailureReport implements IExecutionExceptionHandler {
  /** What is said of a failure. */
  private record Report(ExitCode exitCode, List<String> lines, long count) {}

  private static final int DEEPEST_CAUSE = 20;

  private final GlobalOptions options;

  FailureReport(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    return show(reportOf(failure), line);
  }

  /** Reports that memory ran out. */
  int outOfMemory(CommandLine line) {
    return show(new Report(ExitCode.UNEXPECTED, List.of(MemoryWatch.MESSAGE), 1), line);
  }

  private Report reportOf(Exception failure) {
    if (hasNoMemory(failure)) {
      return new Report(ExitCode.UNEXPECTED, List.of(MemoryWatch.MESSAGE), 1);
    }
    if (failure instanceof BadDataException bad) {
      List<String> lines = bad.problems().stream().map(DataProblem::toString).toList();
      return new Report(ExitCode.BAD_INPUT, lines, bad.count());
    }
    if (failure instanceof ConfigurationException wrong) {
      return new Report(ExitCode.USAGE, wrong.problems(), wrong.problems().size());
    }
    if (failure instanceof StepFailure step) {
      return new Report(step.exitCode(), step.lines(), step.lines().size());
    }
    if (failure instanceof DatabaseException) {
      return new Report(FailureCode.of(failure), List.of(String.valueOf(failure.getMessage())), 1);
    }
    String cause =
        failure instanceof UncheckedIOException ? FailureText.of(failure) : unexpected(failure);
    return new Report(ExitCode.UNEXPECTED, List.of(cause), 1);
  }

  /** Libraries wrap what their threads died of. */
  private static boolean hasNoMemory(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure;
        cause != null && depth < DEEPEST_CAUSE;
        cause = cause.getCause(), depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String unexpected(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    String what = "unexpected failure: " + failure;
    try {
      Path log = Files.createTempFile("tideshift-failure-", ".log");
      Files.writeString(log, trace.toString());
      return what + "; the details are in " + log;
    } catch (IOException noLog) {
      return what;
    }
  }

  private int show(Report report, CommandLine line) {
    Console.of(line, options).problems(report.lines(), report.count());
    if (options.json) {
      writeJson(line, report.exitCode(), report.lines(), report.count());
    }
    return report.exitCode().code();
  }

  /** The document of a command that failed. */
  static void writeJson(CommandLine line, ExitCode exitCode, List<String> problems, long count) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("exit_code", exitCode.code());
    document.put("problems", problems);
    document.put("problem_count", count);
    line.getOut().print(JsonText.of(document));
    line.getOut().flush();
  }
}
