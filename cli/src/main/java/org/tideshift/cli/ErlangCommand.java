package org.tideshift.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.staffing.ContactStream;
import org.tideshift.scheduler.staffing.Erlang;
import org.tideshift.scheduler.staffing.ErlangCase;
import org.tideshift.scheduler.staffing.ErlangModel;
import org.tideshift.scheduler.staffing.ServiceLevelDefinition;
import org.tideshift.scheduler.staffing.StaffingTargets;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The Erlang calculator: one case by flags, or a file of cases. */
@Command(
    name = "erlang",
    description = {
      "The Erlang calculator: one case by flags, or --in cases.csv --out results.csv.",
      "Without --agents it gives the least number that meets the targets."
    })
final class ErlangCommand implements Callable<Integer> {
  private static final List<String> FLAGS_OF_ONE_CASE =
      List.of(
          "--model",
          "--contacts-per-hour",
          "--aht",
          "--agents",
          "--answer-within",
          "--patience",
          "--service-level",
          "--max-asa",
          "--max-occupancy",
          "--max-abandonment");

  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  @Option(names = "--in", paramLabel = "F", description = "Cases as CSV, columns as in the docs.")
  private Optional<Path> in = Optional.empty();

  @Option(names = "--out", paramLabel = "F", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "B|C|A",
      description = "Default: A with patience, else C.")
  private Optional<ErlangModel> model = Optional.empty();

  @Option(
      names = "--contacts-per-hour",
      paramLabel = "N",
      description = "Contacts offered an hour.")
  private Optional<Double> contactsPerHour = Optional.empty();

  @Option(
      names = "--aht",
      converter = Seconds.class,
      description = "Mean handle time, in seconds or as 5m.")
  private Optional<Double> aht = Optional.empty();

  @Option(
      names = "--agents",
      paramLabel = "N",
      description = "Agents on contacts, may be fractional.")
  private Optional<Double> agents = Optional.empty();

  @Option(
      names = "--answer-within",
      converter = Seconds.class,
      defaultValue = "20",
      description = "Threshold of the service level, default 20 s.")
  private double answerWithin;

  @Option(
      names = "--patience",
      converter = Seconds.class,
      description = "Mean time to abandonment; default: never.")
  private Optional<Double> patience = Optional.empty();

  @Option(
      names = "--service-level",
      defaultValue = "0.8",
      description = "Without --agents: share to answer in time, default 0.8.")
  private double serviceLevel;

  @Option(
      names = "--max-asa",
      converter = Seconds.class,
      description = "Without --agents: longest average speed of answer.")
  private Optional<Double> maxAsa = Optional.empty();

  @Option(names = "--max-occupancy", description = "Without --agents: highest occupancy.")
  private double maxOccupancy = 1;

  @Option(names = "--max-abandonment", description = "Without --agents: highest abandonment.")
  private double maxAbandonment = 1;

  @Option(
      names = "--definition",
      defaultValue = "offered",
      description = "Service level: ${COMPLETION-CANDIDATES}; default OFFERED.")
  private ServiceLevelDefinition definition;

  @Override
  public Integer call() {
    if (in.isPresent() || out.isPresent()) {
      refuseFlagsOfOneCase();
      ErlangFile file = new ErlangFile(given("--in", in), definition);
      Path results = OutputFile.checked(given("--out", out));
      Console console = tideshift.console();
      console.warnings(
          file.evaluate(tideshift.options().configuration(Map.of()).csvDialect(), results));
      console.result(Map.of("results", results.toString()), "results: " + results);
    } else {
      answerOne();
    }
    return ExitCode.DONE.code();
  }

  /** A flag that no row would heed must not look as if it did. */
  private void refuseFlagsOfOneCase() {
    for (String flag : FLAGS_OF_ONE_CASE) {
      if (spec.commandLine().getParseResult().hasMatchedOption(flag)) {
        throw new ParameterException(
            spec.commandLine(),
            flag + " is for one case; with --in every row of the file has its own figures.");
      }
    }
  }

  private void answerOne() {
    try {
      ErlangCase question = question();
      ErlangAnswer answer = new ErlangAnswer(question, Erlang.evaluate(question), definition);
      tideshift.console().result(answer.json(), answer.text());
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(spec.commandLine(), FlagMessage.of(outOfRange), outOfRange);
    }
  }

  private ErlangCase question() {
    ContactStream stream =
        new ContactStream(
            given("--contacts-per-hour", contactsPerHour),
            given("--aht", aht),
            patience.orElse(Double.POSITIVE_INFINITY));
    if (model.filter(ErlangModel.A::equals).isPresent() && patience.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--model A needs --patience. Maybe the contacts never abandon: then --model C");
    }
    ErlangModel chosen = model.orElse(patience.isPresent() ? ErlangModel.A : ErlangModel.C);
    double number = agents.orElseGet(() -> (double) leastAgents(stream));
    return new ErlangCase(chosen, stream, number, answerWithin);
  }

  private int leastAgents(ContactStream stream) {
    StaffingTargets targets =
        new StaffingTargets(
            serviceLevel,
            answerWithin,
            maxAsa.orElse(Double.POSITIVE_INFINITY),
            maxOccupancy,
            maxAbandonment);
    if (targets.rewardsAbandonment(stream)) {
      tideshift
          .console()
          .warnings(
              List.of(
                  "an ASA limit alone is met by losing contacts. Maybe add --max-abandonment 0.05"));
    }
    return Erlang.leastAgents(stream, targets);
  }

  private <T> T given(String option, Optional<T> value) {
    return value.orElseThrow(
        () -> new ParameterException(spec.commandLine(), "Missing required option: " + option));
  }

  /** Seconds as a number, or a duration such as 5m. */
  static final class Seconds implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        return text.matches("[0-9.]+")
            ? Double.parseDouble(text)
            : CalendarSpan.parse(text).toDuration().toMillis() / 1e3;
      } catch (IllegalArgumentException neither) {
        throw new TypeConversionException(
            "'" + text + "' is no time, valid: seconds such as 300, or 5m or PT5M");
      }
    }
  }
}
