package org.tideshift.scheduler.report;

import java.time.ZoneId;
import java.util.List;
import org.tideshift.scheduler.replay.LossCause;
import org.tideshift.scheduler.replay.LossLadder;

/**
 * What each cause cost a night.
 *
 * @param sentence the night with everything known beside the night as it was, in words
 * @param bars points of service level lost by cause, forwards
 * @param numbers points and idle hours by cause, forwards and backwards
 */
record LossTable(String sentence, Bars bars, DataTable numbers) {

  static LossTable of(PastLosses losses, ZoneId zone) {
    LossLadder.Result ladder = losses.ladder();
    return new LossTable(sentence(losses, zone), bars(ladder.forwards()), numbers(ladder));
  }

  private static String sentence(PastLosses losses, ZoneId zone) {
    LossLadder.Result ladder = losses.ladder();
    return "Of "
        + LocalDates.span(losses.passed(), zone)
        + ", as far as it has come: with everything known before, "
        + outcome(ladder.known())
        + "; as it was, "
        + outcome(ladder.actual())
        + "."
        + (losses.claimsKnown()
            ? ""
            : " No agent's answer is known, so every offer counts as claimed and worked.");
  }

  private static String outcome(LossLadder.Outcome outcome) {
    return Numbers.percent(outcome.serviceLevel())
        + " of contacts answered in time with "
        + Numbers.hours(outcome.idleHours())
        + " idle";
  }

  private static Bars bars(List<LossLadder.Rung> rungs) {
    double most =
        rungs.stream().mapToDouble(rung -> Math.abs(rung.serviceLevelLost())).max().orElse(0);
    Bars.Builder bars =
        Bars.upTo("Points of service level lost, by cause; in outline, a cause that helped", most);
    for (LossLadder.Rung rung : rungs) {
      double lost = rung.serviceLevelLost();
      bars.bar(name(rung.cause()), Numbers.decimal(100 * lost, 2), lost);
    }
    return bars.build();
  }

  private static DataTable numbers(LossLadder.Result ladder) {
    DataTable.Builder table =
        DataTable.titled(
            "What each cause cost",
            "Cause",
            "Points lost#",
            "Points, backwards#",
            "Idle hours added#",
            "Idle hours, backwards#");
    for (int i = 0; i < ladder.forwards().size(); i++) {
      LossLadder.Rung forwards = ladder.forwards().get(i);
      LossLadder.Rung backwards = ladder.backwards().get(i);
      table.text(name(forwards.cause()));
      addNumber(table, 100 * forwards.serviceLevelLost(), 2);
      addNumber(table, 100 * backwards.serviceLevelLost(), 2);
      addNumber(table, forwards.idleHoursAdded(), 1);
      addNumber(table, backwards.idleHoursAdded(), 1);
      table.endRow();
    }
    return table.build();
  }

  private static void addNumber(DataTable.Builder table, double value, int decimals) {
    table.number(Numbers.decimal(value, decimals), value);
  }

  private static String name(LossCause cause) {
    return switch (cause) {
      case FORECAST_VOLUME -> "forecast volume";
      case AHT -> "AHT";
      case CONTAINMENT -> "containment by AI";
      case UNCLAIMED_SEATS -> "unclaimed seats";
      case NO_SHOWS -> "no-shows";
      case SOLVER_GAP -> "what the plan did not cover";
    };
  }
}
