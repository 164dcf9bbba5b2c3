package org.tideshift.cli;

import java.time.ZoneId;
import java.util.Optional;
import org.tideshift.scheduler.replay.DayShock;
import picocli.CommandLine.Option;

/** What a replay draws at random where it is not known: how days stand, and who works. */
final class DrawFlags {
  @Option(
      names = "--day-shock",
      paramLabel = "X",
      description =
          "Days of a forecast stand above or below it by this standard deviation, such as 0.06.")
  private Optional<Double> dayShock = Optional.empty();

  @Option(
      names = "--draw-claims",
      description = "Each shift is worked with its claim_probability only; else all are worked.")
  private boolean drawClaims;

  /**
   * How whole days stand, days meant in {@code zone}.
   *
   * @throws IllegalArgumentException where it is out of its range
   */
  Optional<DayShock> dayShock(ZoneId zone) {
    return dayShock.map(deviation -> new DayShock(deviation, zone));
  }

  /** Whether shifts are worked with their probability only. */
  boolean drawsClaims() {
    return drawClaims;
  }
}
