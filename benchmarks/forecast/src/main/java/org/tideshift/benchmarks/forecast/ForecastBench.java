package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.nio.file.Path;

/** The command: see benchmarks/forecast.sh for its arguments. */
public final class ForecastBench {
  private ForecastBench() {}

  /** Runs the bench that the arguments name. */
  public static void main(String[] arguments) throws IOException {
    String last = arguments.length == 0 ? "--help" : arguments[arguments.length - 1];
    switch (arguments.length == 0 ? "--help" : arguments[0]) {
      case "--launches" -> LaunchBench.run(Path.of(last));
      case "--launch-seeds" -> LaunchSeeds.run(arguments[1], Path.of(last));
      case "--intraday" -> IntradayBench.run(Path.of(last));
      case "--speed" -> SpeedBench.run();
      case "--help" -> System.out.println("usage: forecast.sh [--launches|--launch-seeds N|FROM-TO|--intraday|--speed] DIR");
      default -> AccuracyBench.run(Path.of(last));
    }
  }
}
