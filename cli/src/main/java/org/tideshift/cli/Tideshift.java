package org.tideshift.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.RunNight;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code tideshift} command and its subcommands. */
@Command(
    name = "tideshift",
    description = {
      "Forecasts contact volume, works out how many people it takes, and builds shift offers for a"
          + " pool of gig agents.",
      ""
    },
    mixinStandardHelpOptions = false,
    versionProvider = Version.class,
    subcommands = {
      InitCommand.class,
      ValidateCommand.class,
      ForecastCommand.class,
      BacktestCommand.class,
      StaffCommand.class,
      OfferCommand.class,
      ReplayCommand.class,
      BaselinesCommand.class,
      LossesCommand.class,
      NightlyCommand.class,
      ResumeCommand.class,
      RunsCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      ScenarioCommand.class,
      AccuracyCommand.class,
      ScheduleCommand.class,
      ClaimsCommand.class,
      OffersCommand.class,
      ConfigCommand.class,
      DoctorCommand.class,
      SimulateMarketCommand.class,
      ErlangCommand.class,
      ManualCommand.class,
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 done; 1 unexpected failure; 2 usage or configuration; 3 done, but a person must look;",
      "  4 input rejected; 10 no workspace; 11 locked by another run; 12 input too old;",
      "  20 a hard rule would be broken, nothing published; 130 interrupted."
    })
public final class Tideshift implements Callable<Integer> {
  @Mixin private final GlobalOptions options = new GlobalOptions();
  @Spec private CommandSpec spec;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // The machine's own character set must not decide how a queue's name looks.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.setOut(out);
    System.setErr(err);
    MemoryWatch.start();
    System.exit(
        run(
            new PrintWriter(new OutputStreamWriter(out, UTF_8), true),
            new PrintWriter(new OutputStreamWriter(err, UTF_8), true),
            arguments));
  }

  /** Runs the command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Tideshift tideshift = new Tideshift();
    CommandLine line = new CommandLine(tideshift);
    FailureReport failures = new FailureReport(tideshift.options);
    line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(Tideshift::refuse)
        .setExecutionExceptionHandler(failures);
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError memory) {
      return failures.outOfMemory(line);
    }
  }

  /** One line and the way to the help, rather than the whole help. */
  private static int refuse(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    String message = Printable.text(inPlainWords(String.valueOf(wrong.getMessage())));
    if (List.of(arguments).contains("--json")) {
      FailureReport.writeJson(line, ExitCode.USAGE, List.of(message), 1);
    }
    line.getErr().println(message);
    UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
    line.getErr().println("See " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  /** The parser speaks to programmers. */
  private static String inPlainWords(String message) {
    return message
        .replace("option option", "option")
        .replace("should be in KEY=VALUE format but was", "must be key=value, but is")
        .replaceAll(" is not an? int$", " is no whole number up to 2147483647")
        .replaceAll(" is not a long$", " is no whole number")
        .replaceAll(" is not an? (double|float)$", " is no number");
  }

  /** What was given beside the command. */
  GlobalOptions options() {
    return options;
  }

  /**
   * The configuration of a workspace.
   *
   * @param flags values by key that the command itself sets
   * @throws org.tideshift.scheduler.batch.StepFailure NO_WORKSPACE where there is none
   */
  Configuration workspaceConfiguration(Workspace workspace, Map<String, String> flags) {
    RunNight.requireWorkspace(workspace);
    return options.configuration(workspace.configurationFile(), flags);
  }

  /** Where the command speaks. */
  Console console() {
    return Console.of(spec.commandLine(), options);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing command. Maybe tideshift nightly --sample corner-shop");
  }
}
