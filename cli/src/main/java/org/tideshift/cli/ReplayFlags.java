package org.tideshift.cli;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tideshift.scheduler.replay.HandleTimes;
import org.tideshift.scheduler.replay.ReplayOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a replay is run, as told on the command line. */
final class ReplayFlags {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of chance. Default: 1.")
  private long seed;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Runs with other luck each, of which means are given. Default: 10.")
  private int runs;

  @Option(
      names = "--handling",
      paramLabel = "exponential|lognormal",
      defaultValue = "exponential",
      description = "How handle times scatter. Default: exponential, as in Erlang's formulas.")
  private Handling handling = Handling.EXPONENTIAL;

  @Option(
      names = "--handling-variation",
      paramLabel = "X",
      description = "Standard deviation over mean of lognormal handle times. Default: 1.")
  private Optional<Double> variation = Optional.empty();

  /** How handle times scatter. */
  enum Handling {
    /** As Erlang has it. */
    EXPONENTIAL,
    /** As call centres measure. */
    LOGNORMAL
  }

  private static String message(IllegalArgumentException outOfRange) {
    return FlagMessage.of(outOfRange)
        .replaceFirst("^--variation ", "--handling-variation ")
        .replaceFirst("^day shock ", "--day-shock ");
  }

  /**
   * The options where what came and who worked is known, so that nothing of it is drawn.
   *
   * @throws ParameterException where one is out of its range
   */
  ReplayOptions options() {
    return options(new DrawFlags(), ZoneOffset.UTC);
  }

  /**
   * The options, days meant in {@code zone}.
   *
   * @throws ParameterException where one is out of its range
   */
  ReplayOptions options(DrawFlags draws, ZoneId zone) {
    if (handling == Handling.EXPONENTIAL && variation.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--handling-variation has an effect with --handling lognormal only");
    }
    try {
      HandleTimes times =
          handling == Handling.LOGNORMAL
              ? new HandleTimes.Lognormal(variation.orElse(1.0))
              : new HandleTimes.Exponential();
      return new ReplayOptions(seed, runs, times, draws.dayShock(zone), draws.drawsClaims());
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(spec.commandLine(), message(outOfRange), outOfRange);
    }
  }
}
